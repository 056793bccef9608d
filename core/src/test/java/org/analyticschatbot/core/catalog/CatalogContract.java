package org.analyticschatbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every catalog keeps to. A subclass supplies one with some tables, at least one private column and a join. */
public abstract class CatalogContract {

    protected abstract Catalog catalog() throws Exception;

    @Test
    void there_are_tables_and_each_has_a_name_of_its_own() throws Exception {
        List<TableSchema> tables = catalog().schema().tables();

        assertThat(tables).isNotEmpty().extracting(TableSchema::name).doesNotHaveDuplicates();
        assertThat(tables).allSatisfy(table -> assertThat(table.columns()).isNotEmpty());
    }

    @Test
    void joins_lead_from_known_columns_to_known_columns() throws Exception {
        Schema schema = catalog().schema();

        assertThat(schema.foreignKeys()).isNotEmpty().allSatisfy(key -> {
            assertThat(column(schema, key.from(), key.fromColumn())).isPresent();
            assertThat(column(schema, key.to(), key.toColumn())).isPresent();
            assertThat(key.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void values_of_private_columns_are_not_told() throws Exception {
        List<ColumnStatistics> secret = catalog().schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(ColumnSchema::isPrivate)
                .map(CatalogContract::statistics)
                .flatMap(Optional::stream)
                .toList();

        assertThat(secret).isNotEmpty().allSatisfy(statistics -> {
            assertThat(statistics.min()).isNull();
            assertThat(statistics.max()).isNull();
            assertThat(statistics.frequentValues()).isEmpty();
        });
    }

    @Test
    void a_snapshot_stays_as_it_is() throws Exception {
        Catalog catalog = catalog();

        assertThat(catalog.schema()).isEqualTo(catalog.schema());
    }

    private static Optional<ColumnSchema> column(Schema schema, TableName table, String column) {
        return schema.table(table).flatMap(found -> found.column(column));
    }

    private static Optional<ColumnStatistics> statistics(ColumnSchema column) {
        @Nullable ColumnStatistics statistics = column.statistics();
        return Optional.ofNullable(statistics);
    }
}
