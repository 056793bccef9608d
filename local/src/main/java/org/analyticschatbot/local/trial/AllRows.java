package org.analyticschatbot.local.trial;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.WireValue;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.jspecify.annotations.Nullable;

/** A result as a whole, in memory. */
public final class AllRows {

    private AllRows() {}

    /** @return the rows of a succeeded query, as wire values */
    public static List<List<@Nullable Object>> of(QueryEngine engine, String queryId) {
        try (Rows rows = engine.rows(queryId)) {
            List<List<@Nullable Object>> all = new ArrayList<>();
            List<@Nullable Object> row = rows.next();
            while (row != null) {
                all.add(WireValue.row(row));
                row = rows.next();
            }
            return all;
        }
    }
}
