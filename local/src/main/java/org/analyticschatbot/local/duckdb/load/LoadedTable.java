package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** How its owner calls it, where letters of another script were lost in its name. */
    public Optional<String> written() {
        int dot = original.indexOf('.');
        String stem = dot > 0 ? original.substring(0, dot) : original;
        return stem.codePoints()
                        .anyMatch(letter -> Character.isLetter(letter)
                                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                ? Optional.of(stem)
                : Optional.empty();
    }

    public boolean isView() {
        return !viewed.isEmpty();
    }
}
