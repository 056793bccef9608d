package org.analyticschatbot.aws.glue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.analyticschatbot.aws.glue.tables.GlueStatistics;
import org.analyticschatbot.aws.glue.tables.GlueTables;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;
import software.amazon.awssdk.services.glue.model.Table;

/**
 * Reads tables from Glue, 100 at a time. A table that cannot be read, or a database that is forbidden, is left out and
 * logged by its name; if Glue itself does not answer, the whole reading fails rather than losing tables.
 */
final class GlueCrawl {

    private static final Logger log = LoggerFactory.getLogger(GlueCrawl.class);
    private static final int PAGE = 100;

    private final GlueClient glue;
    private final GlueSettings settings;
    private final Consumer<String> faults;

    /** @param faults takes what is wrong with the owner's words in parameters, each as a sentence, with each reading */
    GlueCrawl(GlueClient glue, GlueSettings settings, Consumer<String> faults) {
        this.glue = glue;
        this.settings = settings;
        this.faults = faults;
    }

    /** @throws InfrastructureException if Glue does not answer */
    List<TableSchema> all() {
        List<TableSchema> tables = new ArrayList<>();
        databases().forEach(database -> tables.addAll(database(database)));
        return tables;
    }

    boolean covers(String database) {
        return settings.databases().isEmpty() || settings.databases().stream().anyMatch(database::equalsIgnoreCase);
    }

    /** Nothing if it is not covered, or not there. */
    List<TableSchema> database(String database) {
        return covers(database) ? covered(database) : List.of();
    }

    private List<TableSchema> covered(String database) {
        List<TableSchema> tables = new ArrayList<>();
        int left = 0;
        try {
            for (GetTablesResponse page : glue.getTablesPaginator(
                    request -> request.databaseName(database).maxResults(PAGE))) {
                List<TableSchema> usable = page.tableList().stream()
                        .map(this::read)
                        .flatMap(Optional::stream)
                        .toList();
                tables.addAll(usable);
                left += page.tableList().size() - usable.size();
            }
        } catch (SdkException e) {
            refuseUnlessAbsent(e);
            log.warn("The database {} is left out: {}", database, e.getClass().getSimpleName());
            return List.of();
        }
        log.info("The database {} has {} tables, {} more cannot be used", database, tables.size(), left);
        return tables;
    }

    /** Whether a database of so many tables is read as a whole with fewer calls than some of them alone. */
    boolean isFewerCallsAsAWhole(long all, int some) {
        int each = settings.columnStatistics() ? 1 : 0;
        return 1 + all / PAGE + all * each < some * (1L + each);
    }

    /** Empty if it is not there, is of a database that is not covered, or cannot be used. */
    Optional<TableSchema> table(String database, String name) {
        if (!covers(database)) {
            return Optional.empty();
        }
        try {
            return read(glue.getTable(request -> request.databaseName(database).name(name))
                    .table());
        } catch (SdkException e) {
            refuseUnlessAbsent(e);
            return Optional.empty();
        }
    }

    private List<String> databases() {
        if (!settings.databases().isEmpty()) {
            return settings.databases();
        }
        try {
            return glue.getDatabasesPaginator(request -> request.maxResults(PAGE)).stream()
                    .flatMap(page -> page.databaseList().stream())
                    .map(Database::name)
                    .toList();
        } catch (SdkException e) {
            throw GlueErrors.of(e);
        }
    }

    private Optional<TableSchema> read(Table table) {
        Optional<TableSchema> read = GlueTables.table(table, Map.of(), faults);
        if (read.isEmpty()) {
            log.warn("The table {}.{} has no column that can be queried", table.databaseName(), table.name());
        }
        return settings.columnStatistics()
                ? read.flatMap(plain -> GlueTables.table(table, statistics(table, plain.rowCount()), told -> {}))
                : read;
    }

    /** Partition keys have none; a table without any gives an empty answer. */
    private Map<String, ColumnStatistics> statistics(Table table, @Nullable Long rowCount) {
        List<String> names =
                table.storageDescriptor().columns().stream().map(Column::name).toList();
        Map<String, ColumnStatistics> found = new HashMap<>();
        try {
            for (int from = 0; from < names.size(); from += PAGE) {
                List<String> some = names.subList(from, Math.min(from + PAGE, names.size()));
                glue.getColumnStatisticsForTable(request -> request.databaseName(table.databaseName())
                                .tableName(table.name())
                                .columnNames(some))
                        .columnStatisticsList()
                        .forEach(column -> GlueStatistics.of(column.statisticsData(), rowCount)
                                .ifPresent(data -> found.put(column.columnName().toLowerCase(Locale.ROOT), data)));
            }
        } catch (SdkException e) {
            refuseUnlessAbsent(e);
        }
        return found;
    }

    private static void refuseUnlessAbsent(SdkException e) {
        if (!GlueErrors.isAbsent(e)) {
            throw GlueErrors.of(e);
        }
    }
}
