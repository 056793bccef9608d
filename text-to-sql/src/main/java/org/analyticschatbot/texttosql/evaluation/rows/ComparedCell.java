package org.analyticschatbot.texttosql.evaluation.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells in a form in which those are equal that count as equal. */
final class ComparedCell {

    private static final int PLACES = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern DATE_AND_TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

    private enum Missing {
        NULL
    }

    private ComparedCell() {}

    static List<List<Object>> rows(List<List<@Nullable Object>> rows) {
        return rows.stream().map(ComparedCell::row).toList();
    }

    private static List<Object> row(List<@Nullable Object> row) {
        List<Object> compared = new ArrayList<>();
        for (Object cell : row) {
            compared.add(of(cell));
        }
        return compared;
    }

    private static Object of(@Nullable Object cell) {
        return switch (cell) {
            case null -> Missing.NULL;
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> number.toString();
            default -> text(cell.toString());
        };
    }

    private static Object text(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_NUMBER && NUMBER.matcher(stripped).matches()
                ? new BigDecimal(stripped).setScale(PLACES, RoundingMode.HALF_UP)
                : DATE_AND_TIME.matcher(text).replaceFirst("$1 $2");
    }
}
