package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every engine does. A subclass supplies one that knows the table {@code sales(region varchar, orders bigint)} with
 * the rows {@code EU, 3} and {@code US, 2}.
 */
public abstract class QueryEngineContract {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final ReadOnlySql RANKING = sql("SELECT region, orders FROM sales ORDER BY orders DESC");
    private static final ReadOnlySql COUNT = sql("SELECT count(*) FROM sales");

    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private QueryEngine engine;

    /** @param onEnded has to be told of each query that ends */
    protected abstract QueryEngine engine(Consumer<String> onEnded) throws Exception;

    @BeforeEach
    void start() throws Exception {
        engine = engine(ended::add);
    }

    @Test
    void a_query_ends_with_its_rows_and_its_end_is_reported() throws Exception {
        String query = engine.start(token('a'), RANKING, TIMEOUT);

        awaitEnd(query);

        assertThat(engine.state(query)).isInstanceOf(QueryEngine.State.Succeeded.class);
        assertThat(rows(query)).containsExactly(Arrays.asList("EU", 3L), Arrays.asList("US", 2L));
    }

    @Test
    void columns_have_names_and_trinos_types() throws Exception {
        String query = engine.start(token('a'), RANKING, TIMEOUT);
        awaitEnd(query);

        try (Rows rows = engine.rows(query)) {
            assertThat(rows.columns()).containsExactly(new Column("region", "varchar"), new Column("orders", "bigint"));
        }
    }

    @Test
    void rows_can_be_read_again() throws Exception {
        String query = engine.start(token('a'), RANKING, TIMEOUT);
        awaitEnd(query);

        assertThat(rows(query)).isEqualTo(rows(query));
    }

    @Test
    void the_same_token_and_sql_are_the_same_query() {
        String first = engine.start(token('a'), RANKING, TIMEOUT);

        assertThat(engine.start(token('a'), RANKING, TIMEOUT)).isEqualTo(first);
        assertThat(engine.start(token('b'), RANKING, TIMEOUT)).isNotEqualTo(first);
    }

    @Test
    void a_token_is_good_for_one_statement_only() {
        engine.start(token('a'), RANKING, TIMEOUT);

        assertThatThrownBy(() -> engine.start(token('a'), COUNT, TIMEOUT))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.PERMANENT));
    }

    @Test
    void a_query_that_nobody_started_has_no_end_and_no_rows() {
        assertThat(engine.state("no-such-query"))
                .isInstanceOfAny(QueryEngine.State.Lost.class, QueryEngine.State.Dropped.class);
        assertThatThrownBy(() -> engine.rows("no-such-query")).isInstanceOf(InfrastructureException.class);
    }

    @Test
    void stopping_what_does_not_run_does_nothing() {
        engine.stop("no-such-query");

        assertThat(engine.state("no-such-query"))
                .isInstanceOfAny(QueryEngine.State.Lost.class, QueryEngine.State.Dropped.class);
    }

    private void awaitEnd(String query) throws InterruptedException {
        assertThat(ended.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(query);
    }

    private List<List<@Nullable Object>> rows(String query) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (Rows rows = engine.rows(query)) {
            List<@Nullable Object> row = rows.next();
            while (row != null) {
                all.add(row);
                row = rows.next();
            }
        }
        return all;
    }

    /** Athena takes 32 to 128 characters. */
    private static String token(char letter) {
        return String.valueOf(letter).repeat(64);
    }

    private static ReadOnlySql sql(String text) {
        return (ReadOnlySql) new SqlGuard().check(text, Set.of(TableName.of("sales")), 100);
    }
}
