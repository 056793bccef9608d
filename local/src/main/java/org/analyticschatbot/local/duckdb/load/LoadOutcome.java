package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.List;

/** What became of one source. */
sealed interface LoadOutcome {

    /**
     * The table stands.
     *
     * @param files those that could be read
     * @param problems what was left out or guessed
     */
    record Loaded(List<Path> files, List<Renaming> renamings, List<LoadProblem> problems) implements LoadOutcome {

        public Loaded {
            files = List.copyOf(files);
            renamings = List.copyOf(renamings);
            problems = List.copyOf(problems);
        }
    }

    /** There is no table. */
    record Refused(List<LoadProblem> problems) implements LoadOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(String file, String message) {
            return new Refused(List.of(new LoadProblem(file, null, message)));
        }
    }
}
