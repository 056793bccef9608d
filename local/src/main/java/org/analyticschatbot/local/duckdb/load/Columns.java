package org.analyticschatbot.local.duckdb.load;

import java.util.ArrayList;
import java.util.List;

/** The names of a table's columns: as the file has them, and as SQL will know them. */
record Columns(List<String> originals, List<String> names) {

    static Columns of(List<String> originals) {
        SafeNames safe = new SafeNames();
        List<String> names = new ArrayList<>();
        for (String original : originals) {
            names.add(safe.column(original, names.size() + 1));
        }
        return new Columns(List.copyOf(originals), List.copyOf(names));
    }

    List<Renaming> renamings(String file) {
        List<Renaming> renamings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(originals.get(i))) {
                renamings.add(new Renaming(file, Renaming.Subject.COLUMN, originals.get(i), names.get(i)));
            }
        }
        return renamings;
    }

    /** Renames the columns of a relation by their places. */
    String alias() {
        return "t(" + Sql.identifiers(names) + ")";
    }
}
