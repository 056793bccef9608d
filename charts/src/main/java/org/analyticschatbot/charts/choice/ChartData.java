package org.analyticschatbot.charts.choice;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/**
 * The result that is drawn.
 *
 * @param rows wire values, one for each column; perhaps only the first rows of the result
 * @param rowCount all rows of the result
 */
public record ChartData(List<Column> columns, List<List<@Nullable Object>> rows, long rowCount) {

    public ChartData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The cells of a column, from the first row to the last. */
    public List<@Nullable Object> values(int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    /** Whether the rows are the whole result, so that their sum is the sum. */
    public boolean isComplete() {
        return rows.size() >= rowCount;
    }
}
