package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.jspecify.annotations.Nullable;

/** One line for a column: name, type, marks, values or range, comment. Of a private one only name, type and marks. */
final class ColumnNotation {

    private static final Pattern RANGED =
            Pattern.compile("(tinyint|smallint|integer|int|bigint|real|float|double|decimal|date|time|timestamp)\\b.*");
    private static final Pattern TEXT = Pattern.compile("(var)?char\\b.*");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A column with more values than this has no typical ones, and its values may tell about people. */
    private static final int FEW_VALUES = 50;

    private static final int MOST_VALUES = 8;
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_TYPE = 60;
    private static final int LONGEST_COMMENT = 120;

    private ColumnNotation() {}

    /** @param marks {@code PK}, {@code FK}, {@code PARTITION} */
    static String of(ColumnSchema column, List<String> marks) {
        Stream<String> structure = Stream.concat(
                Stream.of(PlainText.name(column.name()), PlainText.of(column.type(), LONGEST_TYPE)), marks.stream());
        String line = structure.collect(joining(" ", " ", ""));
        return column.isPrivate() ? line : line + values(column, marks) + comment(column);
    }

    private static String values(ColumnSchema column, List<String> marks) {
        return Optional.ofNullable(column.statistics())
                .filter(statistics -> marks.isEmpty())
                .flatMap(statistics -> values(column.type(), statistics))
                .map(values -> ": " + values)
                .orElse("");
    }

    private static Optional<String> values(String type, ColumnStatistics statistics) {
        if (TEXT.matcher(type).matches()) {
            return statistics.distinctCount() > FEW_VALUES ? Optional.empty() : examples(statistics);
        }
        return RANGED.matcher(type).matches() ? range(statistics.min(), statistics.max()) : Optional.empty();
    }

    /** An altered or shortened value would be taken for a real one, so what cannot be shown as it is stays away. */
    private static Optional<String> examples(ColumnStatistics statistics) {
        List<String> shown = statistics.frequentValues().stream()
                .filter(value -> PlainText.isPlain(value, LONGEST_VALUE))
                .limit(MOST_VALUES)
                .map(PlainText::literal)
                .toList();
        String more = shown.size() < statistics.distinctCount() ? ", …" : "";
        return shown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", shown) + more);
    }

    private static Optional<String> range(@Nullable String min, @Nullable String max) {
        return min != null
                        && max != null
                        && PlainText.isPlain(min, LONGEST_VALUE)
                        && PlainText.isPlain(max, LONGEST_VALUE)
                ? Optional.of(min + ".." + max)
                : Optional.empty();
    }

    /** A label that only repeats the name costs tokens and says nothing. */
    private static String comment(ColumnSchema column) {
        String comment = column.comment() == null ? "" : PlainText.of(column.comment(), LONGEST_COMMENT);
        boolean repeatsName = letters(comment).equalsIgnoreCase(letters(column.name()));
        return comment.isEmpty() || repeatsName ? "" : " -- " + comment;
    }

    private static String letters(String text) {
        return NOT_ALPHANUMERIC.matcher(text).replaceAll("");
    }
}
