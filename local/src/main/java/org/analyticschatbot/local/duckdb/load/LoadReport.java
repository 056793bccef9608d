package org.analyticschatbot.local.duckdb.load;

import java.util.List;

/** What became of the data folder. Problems of one file never keep the others from being loaded. */
public record LoadReport(List<LoadedTable> tables, List<Renaming> renamings, List<LoadProblem> problems) {

    public LoadReport {
        tables = List.copyOf(tables);
        renamings = List.copyOf(renamings);
        problems = List.copyOf(problems);
    }
}
