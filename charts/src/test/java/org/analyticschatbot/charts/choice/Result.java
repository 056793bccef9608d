package org.analyticschatbot.charts.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/** Results of queries, written down row by row. */
public final class Result {

    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Result(List<Column> columns) {
        this.columns = columns;
    }

    /** @param columns name and type, such as {@code "region varchar"} */
    public static Result of(String... columns) {
        return new Result(Arrays.stream(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList());
    }

    public Result row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** Rows "label 0", 1 · "label 1", 2 … */
    public Result labelled(String label, int count) {
        IntStream.range(0, count).forEach(i -> row(label + " " + i, i + 1L));
        return this;
    }

    public ChartData data() {
        return data(rows.size());
    }

    @SuppressWarnings("NullAway") // it does not read the @Nullable inside a type from a class file
    public ChartData data(long rowCount) {
        return new ChartData(columns, rows, rowCount);
    }
}
