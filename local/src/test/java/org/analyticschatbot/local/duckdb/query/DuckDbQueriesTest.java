package org.analyticschatbot.local.duckdb.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Failure.Code;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.local.duckdb.dialect.Translation;
import org.analyticschatbot.local.duckdb.dialect.Translation.Translated;
import org.analyticschatbot.local.duckdb.dialect.Translation.Untranslatable;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DuckDbQueriesTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Translation ENDLESS =
            new Translated("SELECT sum(a.range * b.range) FROM range(100000000) a, range(100000000) b");

    private final BlockingQueue<String> finished = new LinkedBlockingQueue<>();

    @TempDir
    private Path marks;

    private DuckDBConnection database;
    private DuckDbQueries queries;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        execute("SET GLOBAL threads = 2");
        execute("SET GLOBAL TimeZone = 'UTC'");
        queries =
                new DuckDbQueries(database::duplicate, new QueryLimits(2, 3), new QueriesAtWork(marks), finished::add);
    }

    @AfterEach
    void close() throws SQLException {
        queries.close();
        database.close();
    }

    @Test
    void a_query_runs_in_the_background_and_its_rows_can_be_read_again_and_again() throws Exception {
        String id = queries.start("token", new Translated("SELECT 1 AS one, 'x' AS two"), LONG);

        assertThat(finished.take()).isEqualTo(id);
        assertThat(queries.state(id)).isEqualTo(new State.Succeeded(0));
        assertThat(rows(id)).containsExactly(List.of(1L, "x"));
        assertThat(rows(id)).containsExactly(List.of(1L, "x"));
    }

    @Test
    void a_repeated_start_gives_the_same_query_that_runs_once() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        Connections counting = () -> {
            opened.incrementAndGet();
            return database.duplicate();
        };
        try (DuckDbQueries counted =
                new DuckDbQueries(counting, QueryLimits.DEFAULT, new QueriesAtWork(marks), finished::add)) {
            String first = counted.start("token", new Translated("SELECT 1"), LONG);
            finished.take();

            String second = counted.start("token", new Translated("SELECT 1"), LONG);

            assertThat(second).isEqualTo(first);
            assertThat(opened).hasValue(1);
        }
    }

    @Test
    void a_token_with_another_query_is_refused_for_good() {
        queries.start("token", new Translated("SELECT 1"), LONG);

        assertThatThrownBy(() -> queries.start("token", new Translated("SELECT 2"), LONG))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        error -> assertThat(error.kind()).isEqualTo(Kind.PERMANENT));
    }

    @Test
    void a_query_is_ended_at_its_deadline() throws Exception {
        String id = queries.start("token", ENDLESS, Duration.ofMillis(200));

        finished.take();

        assertThat(failure(id).code()).isEqualTo(Code.ENGINE_TIMEOUT);
    }

    @Test
    void a_query_that_waits_is_ended_at_its_deadline_too() throws Exception {
        queries.start("busy 1", ENDLESS, LONG);
        queries.start("busy 2", ENDLESS, LONG);

        String waiting = queries.start("waiting", new Translated("SELECT 1"), Duration.ofMillis(100));

        assertThat(finished.take()).isEqualTo(waiting);
        assertThat(failure(waiting).code()).isEqualTo(Code.ENGINE_TIMEOUT);
    }

    @Test
    void a_stopped_query_makes_room_for_the_next() throws Exception {
        String first = queries.start("first", ENDLESS, LONG);
        String second = queries.start("second", ENDLESS, LONG);
        String third = queries.start("third", new Translated("SELECT 1"), LONG);

        queries.stop(first);
        queries.stop(second);

        assertThat(List.of(finished.take(), finished.take(), finished.take())).containsExactly(first, second, third);
        assertThat(failure(first).code()).isEqualTo(Code.CANCELLED);
        assertThat(queries.state(third)).isEqualTo(new State.Succeeded(0));
    }

    @Test
    void stopping_an_ended_or_unknown_query_changes_nothing() throws Exception {
        String id = queries.start("token", new Translated("SELECT 1"), LONG);
        finished.take();

        queries.stop(id);
        queries.stop("unknown");

        assertThat(queries.state(id)).isEqualTo(new State.Succeeded(0));
        assertThat(finished).isEmpty();
    }

    @Test
    void no_more_queries_run_at_once_than_may() throws Exception {
        CountDownLatch twoAreIn = new CountDownLatch(2);
        CountDownLatch door = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        Connections waiting = () -> {
            opened.incrementAndGet();
            twoAreIn.countDown();
            awaitQuietly(door);
            return database.duplicate();
        };
        try (DuckDbQueries two =
                new DuckDbQueries(waiting, new QueryLimits(2, 9), new QueriesAtWork(marks), finished::add)) {
            for (int i = 0; i < 5; i++) {
                two.start("token " + i, new Translated("SELECT 1"), LONG);
            }

            twoAreIn.await();
            int openedBeforeAnyEnded = opened.get();
            door.countDown();

            assertThat(openedBeforeAnyEnded).isEqualTo(2);
            for (int i = 0; i < 5; i++) {
                assertThat(finished.take()).isNotEmpty();
            }
            assertThat(opened).hasValue(5);
        }
    }

    @Test
    void the_next_process_knows_which_queries_the_last_one_died_with() throws Exception {
        CountDownLatch oneIsIn = new CountDownLatch(1);
        CountDownLatch door = new CountDownLatch(1);
        Connections waiting = () -> {
            oneIsIn.countDown();
            awaitQuietly(door);
            return database.duplicate();
        };
        try (DuckDbQueries dying =
                new DuckDbQueries(waiting, new QueryLimits(1, 9), new QueriesAtWork(marks), finished::add)) {
            String atWork = dying.start("first", new Translated("SELECT 1"), LONG);
            String waits = dying.start("second", new Translated("SELECT 1"), LONG);
            oneIsIn.await();
            try (DuckDbQueries next = new DuckDbQueries(
                    database::duplicate, QueryLimits.DEFAULT, new QueriesAtWork(marks), finished::add)) {
                assertThat(next.state(atWork)).isEqualTo(new State.Lost());
                assertThat(next.state(waits)).isEqualTo(new State.Dropped());
            }
            door.countDown();
        }
    }

    @Test
    void a_query_that_has_ended_is_not_blamed_for_what_happens_later() throws Exception {
        String ended = queries.start("token", new Translated("SELECT 1"), LONG);
        finished.take();
        queries.close();

        try (DuckDbQueries next =
                new DuckDbQueries(database::duplicate, QueryLimits.DEFAULT, new QueriesAtWork(marks), finished::add)) {
            assertThat(next.state(ended)).isEqualTo(new State.Dropped());
        }
    }

    @Test
    void too_much_memory_has_a_code_of_its_own() throws Exception {
        execute("SET GLOBAL memory_limit = '20MB'");
        execute("SET GLOBAL max_temp_directory_size = '0KB'");

        String id = queries.start(
                "token",
                new Translated("SELECT range AS a, range * 2 AS b FROM range(20000000) ORDER BY b DESC"),
                LONG);

        finished.take();
        assertThat(failure(id).code()).isEqualTo(Code.ENGINE_OUT_OF_MEMORY);
    }

    @Test
    void an_unknown_column_is_named_but_no_other_is_suggested() throws Exception {
        execute("CREATE TABLE orders (secret INTEGER)");

        String id = queries.start("token", new Translated("SELECT secre FROM orders"), LONG);

        finished.take();
        assertThat(failure(id).code()).isEqualTo(Code.ENGINE_ERROR);
        assertThat(failure(id).message()).contains("secre").doesNotContain("secret");
    }

    @Test
    void an_error_about_a_cell_does_not_tell_the_cell() throws Exception {
        execute("CREATE TABLE people (salary VARCHAR)");
        execute("INSERT INTO people VALUES ('12 thousand')");

        String id = queries.start("token", new Translated("SELECT CAST(salary AS INTEGER) FROM people"), LONG);

        finished.take();
        assertThat(failure(id).message()).contains("cannot be turned").doesNotContain("thousand");
    }

    @Test
    void an_error_of_a_macro_is_told_in_its_words() throws Exception {
        String id = queries.start("token", new Translated("SELECT CAST('error: Dates differ' AS INTEGER)"), LONG);

        finished.take();
        assertThat(failure(id).message()).isEqualTo("Dates differ.");
    }

    @Test
    void what_cannot_be_translated_fails_with_its_name() throws Exception {
        String id = queries.start("token", new Untranslatable("function x", "function x is not available."), LONG);

        finished.take();
        assertThat(queries.state(id))
                .isEqualTo(new State.Failed(new Failure(Code.ENGINE_ERROR, "function x is not available.")));
    }

    @Test
    void unknown_and_forgotten_queries_are_dropped() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(queries.start("token " + i, new Translated("SELECT 1"), LONG));
            finished.take();
        }

        assertThat(queries.state("unknown")).isEqualTo(new State.Dropped());
        assertThat(queries.state(ids.getFirst())).isEqualTo(new State.Dropped());
        assertThat(queries.state(ids.getLast())).isEqualTo(new State.Succeeded(0));
        assertThatThrownBy(() -> queries.rows(ids.getFirst())).isInstanceOf(InfrastructureException.class);
    }

    @Test
    void rows_that_are_being_read_survive_their_query_being_forgotten() throws Exception {
        String id = queries.start("token", new Translated("SELECT range FROM range(3)"), LONG);
        finished.take();

        try (Rows rows = queries.rows(id)) {
            for (int i = 0; i < 3; i++) {
                queries.start("later " + i, new Translated("SELECT 1"), LONG);
                finished.take();
            }

            assertThat(queries.state(id)).isEqualTo(new State.Dropped());
            assertThat(rows.next()).isEqualTo(List.of(0L));
        }
    }

    @Test
    void repeated_labels_and_the_order_of_rows_are_kept() throws Exception {
        String id = queries.start(
                "token", new Translated("SELECT range AS a, -range AS a FROM range(3) ORDER BY range DESC"), LONG);
        finished.take();

        try (Rows rows = queries.rows(id)) {
            assertThat(rows.columns()).containsExactly(new Column("a", "bigint"), new Column("a", "bigint"));
        }
        assertThat(rows(id)).containsExactly(List.of(2L, -2L), List.of(1L, -1L), List.of(0L, 0L));
    }

    @Test
    void cells_and_types_are_those_of_trino() throws Exception {
        String id = queries.start(
                "token",
                new Translated(
                        "SELECT 1::TINYINT, 2::HUGEINT, 0.1::FLOAT, 1.50::DECIMAL(4, 2), true, DATE '2024-01-31',"
                                + " TIME '10:00:00', TIMESTAMP '2024-01-31 10:00:00', TIMESTAMPTZ '2024-01-31 10:00:00+00',"
                                + " [1, 2], MAP {'a': 1}, {'a': 1}, INTERVAL 1 DAY, NULL::VARCHAR,"
                                + " 100000000000000000000::HUGEINT"),
                LONG);
        finished.take();

        try (Rows rows = queries.rows(id)) {
            assertThat(rows.columns())
                    .extracting(Column::type)
                    .containsExactly(
                            "tinyint",
                            "decimal(38,0)",
                            "real",
                            "decimal(4,2)",
                            "boolean",
                            "date",
                            "time",
                            "timestamp",
                            "timestamp with time zone",
                            "array(integer)",
                            "map",
                            "row",
                            "interval day to second",
                            "varchar",
                            "decimal(38,0)");
            assertThat(rows.next())
                    .isEqualTo(Arrays.asList(
                            1L,
                            2L,
                            0.1,
                            new BigDecimal("1.50"),
                            true,
                            LocalDate.of(2024, 1, 31),
                            LocalTime.of(10, 0),
                            LocalDateTime.of(2024, 1, 31, 10, 0),
                            OffsetDateTime.parse("2024-01-31T10:00:00Z"),
                            "[1, 2]",
                            "{a=1}",
                            "{'a': 1}",
                            "1 day",
                            null,
                            new BigDecimal("100000000000000000000")));
        }
    }

    @Test
    void only_a_query_runs() throws Exception {
        String id = queries.start("token", new Translated("SELECT 1; DROP TABLE x"), LONG);

        finished.take();

        assertThat(queries.state(id)).isInstanceOf(State.Failed.class);
    }

    @Test
    void a_million_rows_are_read_from_first_to_last() throws Exception {
        String id = queries.start("token", new Translated("SELECT range, 'row ' || range FROM range(1000000)"), LONG);
        finished.take();

        long count = 0;
        try (Rows rows = queries.rows(id)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.getFirst()).isEqualTo(count++);
            }
        }

        assertThat(count).isEqualTo(1_000_000);
    }

    @Test
    void closing_stops_what_runs_and_takes_no_more() throws Exception {
        String id = queries.start("token", ENDLESS, LONG);

        queries.close();

        assertThat(finished.poll(1, TimeUnit.SECONDS)).isEqualTo(id);
        assertThatThrownBy(() -> queries.start("other", new Translated("SELECT 1"), LONG))
                .isInstanceOf(InfrastructureException.class);
    }

    private Failure failure(String id) {
        return switch (queries.state(id)) {
            case State.Failed failed -> failed.failure();
            case State.Running _, State.Succeeded _, State.Lost _, State.Dropped _ ->
                throw new AssertionError(queries.state(id));
        };
    }

    private List<List<@Nullable Object>> rows(String id) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (Rows rows = queries.rows(id)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static void awaitQuietly(CountDownLatch door) {
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
