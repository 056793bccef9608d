package org.analyticschatbot.local.cli.command;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.duckdb.load.LoadProblem;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.local.duckdb.load.Renaming;

/** What became of the data, in a few lines. */
public final class LoadSummary {

    private static final Wording WORDING = Wording.of(LoadSummary.class, "runtime.properties");
    private static final int MOST_PROBLEMS = 10;

    private LoadSummary() {}

    public static List<String> lines(LoadReport report) {
        List<LoadProblem> problems = report.problems();
        Stream<String> shown = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> WORDING.text("problem", "text", problem.toString()));
        Stream<String> more = problems.size() > MOST_PROBLEMS
                ? Stream.of(WORDING.text("more_problems", "count", Integer.toString(problems.size() - MOST_PROBLEMS)))
                : Stream.empty();
        Stream<String> renamed =
                report.renamings().stream().limit(MOST_PROBLEMS).map(Renaming::toString);
        return Stream.of(tables(report.tables().size()), renamed, shown, more)
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> tables(int count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(WORDING.text(count == 1 ? "one_table" : "tables", "count", Integer.toString(count)));
    }
}
