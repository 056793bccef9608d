package org.analyticschatbot.texttosql.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueLinkerTest {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final TableSchema TABLE = new TableSchema(
            CUSTOMERS,
            null,
            List.of(
                    column("country", false, "United States", "Germany", "Italy", "Norway"),
                    column("status", false, "in_transit", "paid"),
                    column("gender", false, "F", "M"),
                    column("company", false, "Acme Corp.", "Café Zürich", "Meyer & Söhne"),
                    column("since", false, "2024", "2025"),
                    column("name", true, "Ada Lovelace")),
            List.of(),
            null);

    @ParameterizedTest
    @CsvSource({
        "revenue of the usa, usa, country, United States, ALIAS",
        "orders from the United States of America?, United States, country, United States, SPELLED",
        "german customers, german, country, Germany, ALIAS",
        "how many are in transit, in transit, status, in_transit, SPELLED",
        "PAID orders, PAID, status, paid, SPELLED",
        "how many women, women, gender, F, ALIAS",
        "sales to cafe zurich, cafe zurich, company, Café Zürich, SPELLED",
        "sales to acme, acme, company, Acme Corp., PART",
        "revenue in Germnay, germnay, country, Germany, MISSPELLED",
        "customers of IT, IT, country, Italy, ALIAS"
    })
    void words_are_linked_with_the_value_that_they_mean(
            String question, String words, String column, String value, Kind kind) {
        assertThat(links(question)).containsExactly(new ValueLink(words, CUSTOMERS, column, value, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much is it in no time",
                "orders of 2024",
                "what did Ada Lovelace buy",
                "a norm of italics",
                "",
                "☃ ' \" --"
            })
    void other_words_are_left_alone(String question) {
        assertThat(links(question)).isEmpty();
    }

    @Test
    void the_surest_links_come_first() {
        assertThat(links("paid by acme in germnay or the us, USA"))
                .extracting(ValueLink::kind)
                .containsExactly(Kind.SPELLED, Kind.ALIAS, Kind.MISSPELLED, Kind.PART);
    }

    @Test
    void twelve_are_enough() {
        ColumnSchema[] many = IntStream.range(0, 30)
                .mapToObj(number -> column("column_" + number, false, "paid"))
                .toArray(ColumnSchema[]::new);

        assertThat(new ValueLinker()
                        .links("paid", List.of(new TableSchema(CUSTOMERS, null, List.of(many), List.of(), null))))
                .hasSize(12);
    }

    private static List<ValueLink> links(String question) {
        return new ValueLinker().links(question, List.of(TABLE));
    }

    private static ColumnSchema column(String name, boolean isPrivate, String... values) {
        ColumnStatistics known = new ColumnStatistics(
                0, values.length, null, null, Stream.of(values).toList());
        return new ColumnSchema(name, "varchar", null, isPrivate, known);
    }
}
