package org.analyticschatbot.aws.glue.tables;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.analyticschatbot.aws.glue.tables.ChatbotParameters.Said;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.PersonalData;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.Table;

/** Turns a table of Glue into one of core. What cannot be read is left out: a column, or a table without any left. */
public final class GlueTables {

    /** An owner's word on a column, stronger than its name: {@code true} or {@code false} in its parameters. */
    private static final String PRIVATE = "private";

    /** Iceberg keeps columns that were dropped, marked with this. */
    private static final String CURRENT = "iceberg.field.current";

    private GlueTables() {}

    /**
     * @param statistics of columns by their names in lower case
     * @param faults takes what is wrong with the owner's words in the parameters, each as a sentence
     * @return empty if nothing of the table can be queried: no storage descriptor, as for a link to another account's
     *     table, or no column of a known type
     */
    public static Optional<TableSchema> table(
            Table table, Map<String, ColumnStatistics> statistics, Consumer<String> faults) {
        TableName name = new TableName(table.databaseName(), table.name());
        Map<String, String> parameters = table.hasParameters() ? table.parameters() : Map.of();
        ChatbotParameters words = new ChatbotParameters(name, columnNames(table), faults);
        Said said = words.ofTable(parameters);
        boolean isPrivate = said.isPrivate().orElse(false);
        List<ColumnSchema> columns =
                new Columns(name, words, isPrivate, new Projection(parameters), statistics).of(table);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TableSchema(
                name,
                firstText(said.description(), table.description(), parameters.get("comment")),
                columns,
                List.of(),
                firstNumber(parameters, "numRows", "recordCount"),
                firstNumber(parameters, "totalSize", "sizeKey", "rawDataSize"),
                said.synonyms(),
                List.of()));
    }

    private static List<String> columnNames(Table table) {
        List<Column> stored =
                table.storageDescriptor() != null && table.storageDescriptor().hasColumns()
                        ? table.storageDescriptor().columns()
                        : List.of();
        List<Column> partitionKeys = table.hasPartitionKeys() ? table.partitionKeys() : List.of();
        return Stream.concat(stored.stream(), partitionKeys.stream())
                .map(column -> String.valueOf(column.name()))
                .toList();
    }

    private static @Nullable String firstText(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Writers put -1 or nothing where they do not know. */
    private static @Nullable Long firstNumber(Map<String, String> parameters, String... names) {
        return Stream.of(names)
                .map(name -> requireNonNullElse(parameters.get(name), ""))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(number -> number > 0)
                .findFirst()
                .orElse(null);
    }

    private record Columns(
            TableName table,
            ChatbotParameters words,
            boolean areAllPrivate,
            Projection projection,
            Map<String, ColumnStatistics> statistics) {

        /** A name that is both is the partition's. */
        List<ColumnSchema> of(Table glue) {
            Set<String> seen = new HashSet<>();
            List<ColumnSchema> columns = new ArrayList<>();
            List<Column> partitionKeys = glue.hasPartitionKeys() ? glue.partitionKeys() : List.of();
            partitionKeys.forEach(key -> seen.add(String.valueOf(key.name())));
            if (glue.storageDescriptor() != null && glue.storageDescriptor().hasColumns()) {
                glue.storageDescriptor().columns().stream()
                        .filter(column -> seen.add(String.valueOf(column.name())))
                        .forEach(column -> column(column, false).ifPresent(columns::add));
                partitionKeys.forEach(key -> column(key, true).ifPresent(columns::add));
            }
            return columns;
        }

        private Optional<ColumnSchema> column(Column column, boolean isPartition) {
            boolean isNameless = column.name() == null || column.name().isBlank();
            if (isNameless || "false".equals(parameter(column, CURRENT))) {
                return Optional.empty();
            }
            return HiveType.trino(requireNonNullElse(column.type(), "")).map(type -> column(column, type, isPartition));
        }

        private ColumnSchema column(Column column, String type, boolean isPartition) {
            Said said = words.ofColumn(column.name(), parameters(column));
            boolean isPrivate = said.isPrivate().orElseGet(() -> isPrivate(column));
            Optional<ColumnStatistics> known = Optional.ofNullable(
                            statistics.get(column.name().toLowerCase(Locale.ROOT)))
                    .or(() -> isPartition ? projection.statistics(column.name()) : Optional.empty());
            return new ColumnSchema(
                    column.name(),
                    type,
                    firstText(
                            said.description(), column.comment(), isPartition ? projection.hint(column.name()) : null),
                    isPrivate,
                    known.map(values -> isPrivate ? values.countsOnly() : values)
                            .orElse(null),
                    isPartition,
                    said.synonyms());
        }

        private boolean isPrivate(Column column) {
            return switch (parameter(column, PRIVATE)) {
                case "true" -> true;
                case "false" -> false;
                default -> areAllPrivate || PersonalData.isLikely(table, column.name());
            };
        }

        private static String parameter(Column column, String name) {
            return parameters(column).getOrDefault(name, "");
        }

        private static Map<String, String> parameters(Column column) {
            return column.hasParameters() ? column.parameters() : Map.of();
        }
    }
}
