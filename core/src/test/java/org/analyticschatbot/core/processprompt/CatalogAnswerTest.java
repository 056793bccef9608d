package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

class CatalogAnswerTest {

    private static final ColumnSchema PRICE = new ColumnSchema(
            "unit_price",
            "decimal(10,2)",
            "price in EUR",
            false,
            new ColumnStatistics(0.25, 40, "0.50", "99.00", List.of("1.00", "2.00")));
    private static final ColumnSchema NAME = new ColumnSchema("name", "varchar", null, false, null);
    private static final Schema SHOP = new Schema(
            List.of(
                    new TableSchema(TableName.of("products"), "what we sell", List.of(NAME, PRICE), List.of(), 120L),
                    new TableSchema(TableName.of("stores"), null, List.of(NAME), List.of(), null)),
            List.of());

    private final CatalogAnswer answers = new CatalogAnswer(SHOP, "rules");

    @Test
    void all_tables_are_listed_with_their_sizes() {
        Answer.Metadata answer = metadata(new Subject.AllTables());

        assertThat(answer.sentence()).isEqualTo("Tables that can be asked about: 2.");
        assertThat(answer.rows())
                .containsExactly(
                        Arrays.asList("products", 2L, 120L, "what we sell"), Arrays.asList("stores", 1L, null, null));
    }

    @Test
    void a_table_is_described_by_its_columns_and_their_values() {
        Answer.Metadata answer = metadata(new Subject.OneTable(TableName.of("Products")));

        assertThat(answer.sentence()).isEqualTo("products: columns 2, rows 120.");
        assertThat(answer.columns()).extracting(Column::name).startsWith("column", "type", "comment", "missing");
        assertThat(answer.rows().get(1))
                .containsExactly(
                        "unit_price", "decimal(10,2)", "price in EUR", 0.25, 40L, "0.50", "99.00", "1.00, 2.00");
    }

    @Test
    void a_table_that_nobody_counted_is_described_without_a_size() {
        assertThat(metadata(new Subject.OneTable(TableName.of("stores"))).sentence())
                .isEqualTo("stores: columns 1.");
    }

    @Test
    void columns_are_found_by_name_and_by_comment() {
        Answer.Metadata answer = metadata(new Subject.ColumnsAbout(List.of("EUR", "price")));

        assertThat(answer.sentence()).isEqualTo("Columns that fit: 1.");
        assertThat(answer.rows()).containsExactly(List.of("products", "unit_price", "decimal(10,2)", "price in EUR"));
    }

    @Test
    void words_that_no_column_mentions_are_named() {
        assertThat(metadata(new Subject.ColumnsAbout(List.of("salary"))).sentence())
                .isEqualTo("No column mentions salary.");
    }

    private Answer.Metadata metadata(Subject subject) {
        return (Answer.Metadata) answers.about(subject);
    }
}
