package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, for platforms that draw charts themselves.
 *
 * @param type as the wire names it
 * @param categories where the points stand, each once
 * @param measure what the values are
 * @param series each with a value for every category
 */
public record ChartPoints(String type, String category, List<String> categories, String measure, List<Series> series) {

    private static final Set<String> IN_PARTS = Set.of("line", "area", "grouped_bar", "stacked_bar");
    private static final Set<String> WHOLE = Set.of("line", "area", "bar", "horizontal_bar", "pie");

    /** @param name of the measure, where there is only one series */
    public record Series(String name, List<BigDecimal> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    public ChartPoints {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /**
     * @param answer with as many rows as are at hand
     * @return empty where a platform's own chart could show something else than the picture does: rows or values are
     *     missing, a category comes twice, or the columns leave open what is drawn
     */
    public static Optional<ChartPoints> of(Answer.Table answer, String type) {
        List<Column> columns = answer.columns();
        List<Integer> measures = indices(columns, true);
        List<Integer> dimensions = indices(columns, false);
        boolean isKnown =
                dimensions.size() == 1 ? WHOLE.contains(type) : dimensions.size() == 2 && IN_PARTS.contains(type);
        boolean isWhole = answer.rows().size() == answer.rowCount() && !answer.truncated() && answer.rowCount() > 1;
        return isKnown && isWhole && measures.size() == 1
                ? new Reading(answer, dimensions, measures.getFirst()).points(type)
                : Optional.empty();
    }

    private static List<Integer> indices(List<Column> columns, boolean measures) {
        return IntStream.range(0, columns.size())
                .filter(i -> isMeasure(columns.get(i)) == measures)
                .boxed()
                .toList();
    }

    private static boolean isMeasure(Column column) {
        return column.isNumeric() && !ColumnText.isIdentifier(column);
    }

    /** The cells by category and series. */
    private record Reading(Answer.Table answer, List<Integer> dimensions, int measure) {

        Optional<ChartPoints> points(String type) {
            List<String> categories = texts(dimensions.getFirst());
            List<String> names = dimensions.size() == 1
                    ? Collections.nCopies(categories.size(), name(measure))
                    : texts(dimensions.getLast());
            Map<String, Map<String, BigDecimal>> bySeries = new LinkedHashMap<>();
            for (int row = 0; row < categories.size(); row++) {
                BigDecimal value = ShownTable.number(cell(row, measure));
                Map<String, BigDecimal> series =
                        bySeries.computeIfAbsent(names.get(row), name -> new LinkedHashMap<>());
                if (value == null || series.putIfAbsent(categories.get(row), value) != null) {
                    return Optional.empty();
                }
            }
            return series(bySeries, distinct(categories))
                    .map(all -> new ChartPoints(
                            type, name(dimensions.getFirst()), distinct(categories), name(measure), all));
        }

        private static Optional<List<Series>> series(Map<String, Map<String, BigDecimal>> bySeries, List<String> all) {
            List<Series> series = new ArrayList<>();
            for (var entry : bySeries.entrySet()) {
                if (!entry.getValue().keySet().equals(new HashSet<>(all))) {
                    return Optional.empty();
                }
                series.add(new Series(
                        entry.getKey(), all.stream().map(entry.getValue()::get).toList()));
            }
            return Optional.of(series);
        }

        private static List<String> distinct(List<String> texts) {
            return texts.stream().distinct().toList();
        }

        private List<String> texts(int column) {
            List<@Nullable Object> cells = IntStream.range(0, answer.rows().size())
                    .<@Nullable Object>mapToObj(row -> cell(row, column))
                    .toList();
            ColumnText texts = new ColumnText(answer.columns().get(column), cells);
            return cells.stream().map(texts::text).toList();
        }

        private String name(int column) {
            return answer.columns().get(column).name().replace('_', ' ');
        }

        private @Nullable Object cell(int row, int column) {
            return ShownTable.cellAt(answer.rows().get(row), column);
        }
    }
}
