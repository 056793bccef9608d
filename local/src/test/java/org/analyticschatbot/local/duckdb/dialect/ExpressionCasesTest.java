package org.analyticschatbot.local.duckdb.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of {@code expressions.txt}: an expression of Trino, and the value and type that its documentation gives. */
class ExpressionCasesTest {

    private static final Pattern CALLED = Pattern.compile("([a-z_0-9]+)\\s*\\(");

    private static DialectFixture database;

    record Case(String expression, String value, String type) {

        static Case parse(String line) {
            String[] parts = line.split("\\s+;\\s*", -1);
            return new Case(
                    parts[0].strip(),
                    parts[1].strip().replace("<empty>", ""),
                    parts.length > 2 ? parts[2].strip() : "");
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        database = DialectFixture.withMacros();
        database.execute("SET TimeZone = 'UTC'");
        database.execute(
                "CREATE TABLE t (k VARCHAR, i INTEGER, b BIGINT, d DOUBLE, m DECIMAL(10, 2), s VARCHAR, n INTEGER)");
        database.execute(
                "INSERT INTO t VALUES ('x', 1, 10, 1.5, 1.25, 'a', NULL), ('x', 2, 20, 2.5, 2.50, 'b', 7), ('y', 3, 30, 3.5, 3.00, 'c', 8), ('y', 4, 40, 4.5, 4.10, NULL, 9)");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    static Stream<Case> cases() {
        return DialectFixture.resource("expressions.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::parse);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_expression_has_the_value_and_type_that_trino_documents(Case one) throws SQLException {
        String sql = sql(one.expression());

        if (one.value().startsWith("!")) {
            assertThat(outcome(sql)).contains(one.value().substring(1).strip());
            return;
        }
        assertAll(
                () -> assertThat(database.rows(sql)).containsExactly(one.value()),
                () -> assertThat(database.columns(sql).getFirst()).endsWith(" " + one.type()));
    }

    private static String sql(String expression) {
        return expression.contains("FROM t") && expression.startsWith("(SELECT")
                ? expression.substring(1, expression.length() - 1)
                : "SELECT " + expression;
    }

    private static String outcome(String sql) {
        try {
            return String.join("\n", database.rows(sql));
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void every_listed_function_is_compared_with_trino_at_least_once() {
        Set<String> called = cases().filter(one -> !one.value().startsWith("!"))
                .flatMap(one -> CALLED.matcher(one.expression().toLowerCase(Locale.ROOT))
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(called).containsAll(Functions.all().keySet());
    }
}
