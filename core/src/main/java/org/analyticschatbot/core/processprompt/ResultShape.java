package org.analyticschatbot.core.processprompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Column;

/**
 * A result that says one number about each label.
 *
 * @param label index of the column that names the rows
 * @param measure index of the column that counts
 * @param series whether the labels are times, so that the rows are a course and not a ranking
 */
record ResultShape(int label, int measure, boolean series) {

    private static final Set<String> TIME_NAMES = Set.of("year", "quarter", "month", "week", "day", "date", "hour");

    /** Present for two columns of which exactly one counts. */
    static Optional<ResultShape> of(List<Column> columns) {
        if (columns.size() != 2) {
            return Optional.empty();
        }
        if (isMeasure(columns.get(1)) && isLabel(columns.get(0))) {
            return Optional.of(new ResultShape(0, 1, isTime(columns.get(0))));
        }
        if (isMeasure(columns.get(0)) && isLabel(columns.get(1))) {
            return Optional.of(new ResultShape(1, 0, isTime(columns.get(1))));
        }
        return Optional.empty();
    }

    private static boolean isMeasure(Column column) {
        return column.isNumeric() && !isTime(column);
    }

    private static boolean isLabel(Column column) {
        return !column.isNumeric() || isTime(column);
    }

    private static boolean isTime(Column column) {
        return column.isTemporal() || TIME_NAMES.contains(column.name().toLowerCase(Locale.ROOT));
    }
}
