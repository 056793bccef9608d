package org.analyticschatbot.core.processprompt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * What an answer needs to know of a result, gathered while the rows stream by: the first rows, the count, and how the
 * measure runs along the labels.
 */
final class ResultSummary {

    private final List<Column> columns;
    private final int keptRows;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Optional<MeasureSummary> measure;
    private long rowCount;

    ResultSummary(List<Column> columns, int keptRows) {
        this.columns = List.copyOf(columns);
        this.keptRows = keptRows;
        this.measure = ResultShape.of(columns).map(shape -> new MeasureSummary(shape, columns.get(shape.label())));
    }

    void add(List<@Nullable Object> row) {
        rowCount++;
        if (rows.size() < keptRows) {
            rows.add(WireValue.row(row));
        }
        measure.ifPresent(summary -> summary.add(row));
    }

    List<Column> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    long rowCount() {
        return rowCount;
    }

    /** Present if the result has one label and one measure. */
    Optional<MeasureSummary> measure() {
        return measure;
    }

    /** One label with its number. */
    record Point(String label, BigDecimal value) {}

    /** First, last, highest and lowest of the measure, and whether its rows are ranked by it. */
    static final class MeasureSummary {

        private final ResultShape shape;
        private final Column labels;
        private @Nullable Point first;
        private @Nullable Point last;
        private @Nullable Point highest;
        private @Nullable Point lowest;
        private boolean rising = true;
        private boolean falling = true;
        private boolean complete = true;

        private MeasureSummary(ResultShape shape, Column labels) {
            this.shape = shape;
            this.labels = labels;
        }

        private void add(List<@Nullable Object> row) {
            Object label = row.get(shape.label());
            if (label != null && row.get(shape.measure()) instanceof Number number && isFinite(number)) {
                add(new Point(PeriodText.of(labels, label.toString()), NumberText.exact(number)));
            } else {
                complete = false;
            }
        }

        private void add(Point point) {
            if (last != null) {
                int step = point.value().compareTo(last.value());
                rising &= step >= 0;
                falling &= step <= 0;
            }
            first = first == null ? point : first;
            last = point;
            highest = highest == null || point.value().compareTo(highest.value()) > 0 ? point : highest;
            lowest = lowest == null || point.value().compareTo(lowest.value()) < 0 ? point : lowest;
        }

        private static boolean isFinite(Number number) {
            return Double.isFinite(number.doubleValue());
        }

        /** Whether every row had a label and a number. */
        boolean isComplete() {
            return complete && first != null;
        }

        boolean isSeries() {
            return shape.series();
        }

        boolean isRanked() {
            return rising || falling;
        }

        Point first() {
            return present(first);
        }

        Point last() {
            return present(last);
        }

        Point highest() {
            return present(highest);
        }

        Point lowest() {
            return present(lowest);
        }

        private static Point present(@Nullable Point point) {
            if (point == null) {
                throw new IllegalStateException("No complete row");
            }
            return point;
        }
    }
}
