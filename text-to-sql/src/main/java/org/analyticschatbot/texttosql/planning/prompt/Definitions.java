package org.analyticschatbot.texttosql.planning.prompt;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.core.semantics.Metric;

/**
 * What the owner of the data means by words, a line each, of the tables that the model is shown:
 *
 * <pre>
 * metric revenue, also turnover: sum(amount) FILTER (WHERE (status = 'paid')) of orders -- What was paid for.
 * filter on orders: (status &lt;&gt; 'test')
 * purchases: table orders
 * region: column rgn of orders
 * fiscal year 2026: from 2025-04-01 to before 2026-04-01; that is the running one
 * </pre>
 */
final class Definitions {

    private static final PromptText BLOCK = PromptText.of("definitions.md");
    private static final int LONGEST = 400;
    private static final int MOST = 80;
    private static final int ALL = 20_000;

    private Definitions() {}

    /** Empty where nothing is said of the tables shown. */
    static String of(Schema schema, List<TableSchema> shown, LocalDate today) {
        FiscalYear year = schema.semantics().fiscalYear();
        String lines = Stream.concat(
                        shown.stream().flatMap(table -> lines(schema, table)),
                        Stream.ofNullable(year).map(found -> fiscal(found, today)))
                .limit(MOST)
                .map(line -> Fence.line(line, LONGEST))
                .collect(joining("\n"));
        return lines.isEmpty() ? "" : "\n" + BLOCK.with(Map.of("definitions", Fence.block(lines, ALL))) + "\n";
    }

    private static Stream<String> lines(Schema schema, TableSchema table) {
        Stream<String> metrics = schema.semantics().metrics().stream()
                .filter(metric -> metric.table().equals(table.name()))
                .map(Definitions::metric);
        Stream<String> filters =
                table.defaultFilters().stream().map(filter -> "filter on " + table.name() + ": " + filter.sql());
        Stream<String> words = table.synonyms().stream().map(word -> word + ": table " + table.name());
        Stream<String> ofColumns = table.columns().stream().flatMap(column -> words(table, column));
        return Stream.of(metrics, filters, words, ofColumns).flatMap(lines -> lines);
    }

    private static Stream<String> words(TableSchema table, ColumnSchema column) {
        return column.synonyms().stream().map(word -> word + ": column " + column.name() + " of " + table.name());
    }

    private static String metric(Metric metric) {
        String names = Stream.concat(Stream.of(metric.name()), metric.synonyms().stream())
                .collect(joining(", also "));
        String description = metric.description().isEmpty() ? "" : " -- " + metric.description();
        return "metric " + names + ": " + metric.expression().sql() + " of " + metric.table() + description;
    }

    private static String fiscal(FiscalYear year, LocalDate today) {
        int running = year.yearOf(today);
        return "fiscal year " + running + ": from " + year.start(running) + " to before " + year.start(running + 1)
                + "; that is the running one";
    }
}
