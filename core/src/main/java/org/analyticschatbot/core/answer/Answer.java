package org.analyticschatbot.core.answer;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a processed request answers. Cells are wire values: {@link Number}, {@link Boolean}, {@link String} (dates and
 * times in ISO 8601) or null.
 */
public sealed interface Answer {

    /** One line for people; every number in it is in the rows or derived from them by a named formula. */
    String sentence();

    /** The same answer with that many rows at most, as it is shown where there is no room for all that are kept. */
    default Answer preview(int mostRows) {
        return this;
    }

    /**
     * Rows that a query gave.
     *
     * @param rows the first rows of the result: those that are kept with the answer, or fewer in a preview
     * @param rowCount all rows of the result, those that are not here included
     * @param truncated whether the row limit cut the result itself, so that the real count is unknown
     * @param csvUrl where the result store keeps all rows
     * @param bytesScanned as the engine reports it, 0 if it does not
     * @param dollars what the engine charged, 0 if nothing
     * @param chart null where no chart would say more than the table
     * @param sources which tables the rows came from
     */
    record Table(
            String sentence,
            String title,
            String sql,
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            long rowCount,
            boolean truncated,
            List<String> assumptions,
            String csvUrl,
            String chartHint,
            String planner,
            long bytesScanned,
            BigDecimal dollars,
            Duration elapsed,
            @Nullable ChartImage chart,
            Sources sources)
            implements Answer {

        /** An answer that cost nothing and does not say what it was read from. */
        public Table(
                String sentence,
                String title,
                String sql,
                List<Column> columns,
                List<List<@Nullable Object>> rows,
                long rowCount,
                boolean truncated,
                List<String> assumptions,
                String csvUrl,
                String chartHint,
                String planner,
                long bytesScanned,
                Duration elapsed,
                @Nullable ChartImage chart) {
            this(
                    sentence,
                    title,
                    sql,
                    columns,
                    rows,
                    rowCount,
                    truncated,
                    assumptions,
                    csvUrl,
                    chartHint,
                    planner,
                    bytesScanned,
                    BigDecimal.ZERO,
                    elapsed,
                    chart,
                    Sources.UNKNOWN);
        }

        public Table {
            columns = List.copyOf(columns);
            rows = immutable(rows);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Table preview(int mostRows) {
            return with(rows.subList(0, Math.min(mostRows, rows.size())), chartHint, chart, sources);
        }

        public Table with(@Nullable ChartImage newChart) {
            return with(rows, chartHint, newChart, sources);
        }

        public Table withChartHint(String newHint) {
            return with(rows, newHint, chart, sources);
        }

        public Table withSources(Sources newSources) {
            return with(rows, chartHint, chart, newSources);
        }

        private Table with(
                List<List<@Nullable Object>> newRows,
                String newHint,
                @Nullable ChartImage newChart,
                Sources newSources) {
            return new Table(
                    sentence,
                    title,
                    sql,
                    columns,
                    newRows,
                    rowCount,
                    truncated,
                    assumptions,
                    csvUrl,
                    newHint,
                    planner,
                    bytesScanned,
                    dollars,
                    elapsed,
                    newChart,
                    newSources);
        }
    }

    /**
     * A picture of a table's rows.
     *
     * @param type such as {@code bar} or {@code horizontal_bar}
     * @param reason why this type, in words for people
     * @param url where the result store keeps the PNG
     */
    record ChartImage(String type, String reason, String url) {}

    /** Tables and columns that fit the question: answered from the catalog, without SQL. */
    record Metadata(String sentence, List<Column> columns, List<List<@Nullable Object>> rows, String planner)
            implements Answer {

        public Metadata {
            columns = List.copyOf(columns);
            rows = immutable(rows);
        }
    }

    /** A question back; each option is a question that can be asked as it stands. */
    record Clarification(String sentence, List<String> options, String planner) implements Answer {

        public Clarification {
            options = List.copyOf(options);
        }
    }

    /** "I can't answer that", why, and what could be asked instead. */
    record Refusal(String sentence, List<String> examples, String planner) implements Answer {

        public Refusal {
            examples = List.copyOf(examples);
        }
    }

    private static List<List<@Nullable Object>> immutable(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        rows.forEach(row -> copy.add(Collections.unmodifiableList(new ArrayList<>(row))));
        return Collections.unmodifiableList(copy);
    }
}
