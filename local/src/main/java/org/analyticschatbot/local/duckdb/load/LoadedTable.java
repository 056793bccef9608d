package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.core.sql.TableName;

/**
 * A table that can be queried.
 *
 * @param original the name of its file or folder
 * @param files absolute; a Parquet table is a view that reads them for every query, others have been copied
 */
public record LoadedTable(TableName name, String original, FileKind kind, List<Path> files) {

    public LoadedTable {
        files = List.copyOf(files);
    }

    public boolean isView() {
        return kind == FileKind.PARQUET;
    }
}
