package org.analyticschatbot.core.processprompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.PartitionFilters;
import org.analyticschatbot.core.sql.ReadOnlySql;

/**
 * What a query is going to read, as far as the catalog tells. A table that is narrowed by its partitions counts for
 * nothing, since nobody knows how much is left of it; one of unknown size, too. So the sum is never too high, but for
 * formats that store columns apart.
 */
final class PlannedScan {

    private static final Wording WORDING = Wording.of(PlannedScan.class, "scan.properties");
    private static final double GIGABYTE = 1e9;

    /** How people name the column of a day. */
    private static final Set<String> DAYS = Set.of("day", "date", "dt", "ds", "month", "year");

    private record Reading(TableSchema table, List<String> partitionColumns, PartitionFilters.Use use) {

        boolean isWhole() {
            return partitionColumns.isEmpty() || use != PartitionFilters.Use.DIRECT;
        }

        long bytes() {
            return isWhole() && table.bytes() != null ? table.bytes() : 0;
        }
    }

    private final List<Reading> readings;

    private PlannedScan(List<Reading> readings) {
        this.readings = readings;
    }

    static PlannedScan of(ReadOnlySql sql, Schema schema) {
        return new PlannedScan(schema.tables().stream()
                .filter(table -> sql.tables().contains(table.name()))
                .map(table -> reading(sql, table))
                .toList());
    }

    private static Reading reading(ReadOnlySql sql, TableSchema table) {
        List<String> columns = table.columns().stream()
                .filter(ColumnSchema::isPartition)
                .map(ColumnSchema::name)
                .toList();
        return new Reading(table, columns, PartitionFilters.of(sql, table.name(), columns));
    }

    long bytes() {
        return readings.stream().mapToLong(Reading::bytes).sum();
    }

    /** One sentence for each table that is stored in parts and read as a whole. */
    List<String> notices() {
        return readings.stream()
                .filter(reading -> !reading.partitionColumns().isEmpty() && reading.isWhole())
                .map(PlannedScan::notice)
                .toList();
    }

    private static String notice(Reading reading) {
        String key = reading.use() == PartitionFilters.Use.WRAPPED ? "wrapped" : "unfiltered";
        return WORDING.text(key, "table", reading.table().name().name(), "columns", columns(reading));
    }

    /** What to ask instead of reading too much. */
    QueryPlan.AskBack askBack(String question, long mostBytes, String planner) {
        String amount = WORDING.text("ask", "amount", gigabytes(bytes()), "limit", gigabytes(mostBytes));
        Optional<Reading> largest = readings.stream()
                .filter(reading -> !reading.partitionColumns().isEmpty() && reading.bytes() > 0)
                .max((a, b) -> Long.compare(a.bytes(), b.bytes()));
        String how = largest.map(reading -> WORDING.text(
                        "ask.parts", "table", reading.table().name().name(), "columns", columns(reading)))
                .orElseGet(() -> WORDING.text("ask.less"));
        return new QueryPlan.AskBack(
                amount + " " + how,
                largest.map(reading -> options(question, reading)).orElse(List.of()),
                planner);
    }

    private static List<String> options(String question, Reading reading) {
        List<String> options = new ArrayList<>();
        boolean isByTime =
                reading.partitionColumns().stream().anyMatch(column -> DAYS.contains(column.toLowerCase(Locale.ROOT)));
        if (isByTime) {
            String bare = question.replaceAll("[\\s?.!]+$", "");
            options.add(WORDING.text("option.week", "question", bare));
            options.add(WORDING.text("option.month", "question", bare));
        }
        return options;
    }

    private static String columns(Reading reading) {
        return String.join(", ", reading.partitionColumns());
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / GIGABYTE);
    }
}
