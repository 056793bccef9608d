package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.core.sql.TableName;

/**
 * A table that can be queried.
 *
 * @param original the name of its file or folder
 * @param viewed the files that every query reads, absolute; none when the rows are in the database
 */
public record LoadedTable(TableName name, String original, List<Path> viewed) {

    public LoadedTable {
        viewed = List.copyOf(viewed);
    }

    /** A table whose rows are in the database. */
    public static LoadedTable copied(TableName name, String original) {
        return new LoadedTable(name, original, List.of());
    }

    public boolean isView() {
        return !viewed.isEmpty();
    }
}
