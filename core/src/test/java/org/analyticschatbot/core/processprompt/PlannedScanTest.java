package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlannedScanTest {

    private static final Schema SCHEMA = new Schema(
            List.of(
                    table("logs", "dt", 3_000_000_000_000L),
                    table("shops", null, 2_000_000_000L),
                    table("notes", null, null)),
            List.of());

    private final InMemoryQueryEngine engine = new InMemoryQueryEngine(id -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final InMemoryPromptRequests requests =
            new InMemoryPromptRequests(InstantSource.fixed(PromptRequestFixture.NOON), (id, step) -> {});

    @Test
    void what_is_read_as_a_whole_counts_and_what_is_narrowed_or_unknown_does_not() {
        assertThat(scan("SELECT count(*) FROM logs").bytes()).isEqualTo(3_000_000_000_000L);
        assertThat(scan("SELECT count(*) FROM logs WHERE dt = '2026-03-01'").bytes())
                .isZero();
        assertThat(scan("SELECT count(*) FROM shops s JOIN notes n ON n.id = s.id")
                        .bytes())
                .isEqualTo(2_000_000_000L);
    }

    @Test
    void a_table_that_is_read_as_a_whole_in_vain_is_told() {
        assertThat(scan("SELECT count(*) FROM logs").notices())
                .singleElement()
                .asString()
                .contains("logs", "no filter on dt");
        assertThat(scan("SELECT count(*) FROM logs WHERE substr(dt, 1, 4) = '2026'")
                        .notices())
                .singleElement()
                .asString()
                .contains("computed");
        assertThat(scan("SELECT count(*) FROM logs WHERE dt = '2026-03-01'").notices())
                .isEmpty();
        assertThat(scan("SELECT count(*) FROM shops").notices()).isEmpty();
    }

    @Test
    void a_query_that_would_read_too_much_is_asked_about_and_never_starts() {
        PromptRequest asked = plan("SELECT count(*) FROM logs", 1_000_000_000_000L);

        Answer.Clarification back =
                (Answer.Clarification) results.loadAnswer(((State.Processed) asked.state()).resultUrl());
        assertThat(back.sentence()).contains("3,000.0 GB", "1,000.0 GB", "dt");
        assertThat(back.options()).first().asString().endsWith("letzte Woche in the last 7 days?");
        assertThat(engine.started()).isEmpty();
    }

    @Test
    void a_query_below_the_limit_starts_and_its_answer_tells_what_it_read() {
        PromptRequest asked = plan("SELECT count(*) FROM logs", Long.MAX_VALUE);

        assertThat(engine.started()).hasSize(1);
        assertThat(((State.Running) asked.state()).plan().assumptions())
                .singleElement()
                .asString()
                .contains("no filter on dt");
    }

    private PromptRequest plan(String sql, long scanLimit) {
        Limits limits = Limits.defaults().withScanLimit(scanLimit);
        PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();
        requests.create(asked, List.of());
        planQuery(sql, limits).plan(asked.id());
        return requests.find(asked.id()).orElseThrow();
    }

    private PlanQuery planQuery(String sql, Limits limits) {
        return new PlanQueryFixture(SCHEMA, requests, engine, results, limits)
                .by(
                        context -> new QueryPlan.RunSql(sql, "Rows", "", List.of(), "rules"),
                        InstantSource.fixed(PromptRequestFixture.NOON));
    }

    private static PlannedScan scan(String sql) {
        return PlannedScan.of((ReadOnlySql) new SqlGuard().check(sql, SCHEMA.tableNames(), 100), SCHEMA);
    }

    private static TableSchema table(String name, @Nullable String partition, @Nullable Long bytes) {
        ColumnSchema id = new ColumnSchema("id", "bigint", null, false, null);
        List<ColumnSchema> columns = partition == null
                ? List.of(id)
                : List.of(id, new ColumnSchema(partition, "varchar", null, false, null, true));
        return new TableSchema(TableName.of(name), null, columns, List.of(), null, bytes);
    }
}
