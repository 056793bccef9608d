package org.analyticschatbot.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequestsContract;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePromptRequestsTest extends PromptRequestsContract {

    private static final Instant NOON = PromptRequestFixture.NOON;

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final List<SqlitePromptRequests> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    protected PromptRequests emptyStore(InstantSource clock) {
        return open("contract", clock, (id, step) -> {});
    }

    @AfterEach
    void close() throws Exception {
        for (SqlitePromptRequests store : opened) {
            store.close();
        }
    }

    @Test
    void the_listener_hears_of_a_step_when_everybody_can_see_the_write() {
        List<Step> heard = new ArrayList<>();
        List<PromptRequest> seen = new ArrayList<>();
        SqlitePromptRequests store = open("state", () -> NOON, (id, step) -> {
            heard.add(step);
            seen.add(opened.getLast().find(id).orElseThrow());
        });
        List<DeduplicationKey> keys = List.of(new DeduplicationKey("event-1", "a"));

        PromptRequest created = fixture.fetchedByTheAsker().stored(1, NOON);
        store.create(created.stored(0, NOON), keys);
        store.create(fixture.fetchedByTheAsker(), keys);
        PromptRequest waiting = store.save(created.waiting()).orElseThrow();
        store.save(created.due(Step.COMPLETE));
        PromptRequest due = store.save(waiting.due(Step.COMPLETE)).orElseThrow();

        assertThat(heard).containsExactly(Step.PLAN, Step.COMPLETE);
        assertThat(seen).containsExactly(created, due);
    }

    @Test
    void a_listener_that_throws_harms_neither_this_write_nor_the_next() {
        SqlitePromptRequests store = open("state", () -> NOON, (id, step) -> {
            throw new IllegalStateException("nobody takes it");
        });
        PromptRequest first = fixture.fetchedByTheAsker();
        PromptRequest second = fixture.fetchedByTheAsker();

        store.create(first, List.of());
        store.create(second, List.of());

        assertThat(store.find(first.id())).isPresent();
        assertThat(store.find(second.id())).isPresent();
    }

    @Test
    void the_next_process_finds_everything_and_the_leases_of_the_last_one_ended() throws Exception {
        SqlitePromptRequests before = open("state", () -> NOON, (id, step) -> {});
        PromptRequest leased = fixture.fetchedByTheAsker();
        PromptRequest idle = fixture.fetchedByTheAsker();
        before.create(idle, List.of());
        before.create(leased, List.of());
        before.save(leased.stored(1, NOON).claimed(new Lease(Step.PLAN, "worker-1", NOON.plusSeconds(60))));
        before.close();

        Instant restart = NOON.plusSeconds(1);
        SqlitePromptRequests after = open("state", () -> restart, (id, step) -> {});

        PromptRequest found = after.find(leased.id()).orElseThrow();
        assertThat(found.isDue(Step.PLAN, restart)).isTrue();
        assertThat(found.version()).as("the last process can no longer write").isEqualTo(3);
        assertThat(found.updatedAt()).as("overdue at once").isEqualTo(NOON);
        assertThat(after.find(idle.id())).contains(idle.stored(1, NOON));
    }

    @Test
    void a_state_folder_has_one_process_at_a_time() throws Exception {
        SqlitePromptRequests first = open("state", () -> NOON, (id, step) -> {});

        assertThatThrownBy(() -> open("state", () -> NOON, (id, step) -> {}))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());

        first.close();
        open("state", () -> NOON, (id, step) -> {});
    }

    @Test
    void a_file_of_a_newer_version_is_left_alone() throws Exception {
        open("state", () -> NOON, (id, step) -> {}).close();
        change("PRAGMA user_version = 4");

        assertThatThrownBy(() -> open("state", () -> NOON, (id, step) -> {}))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("newer version of the bot (schema 4, this one knows 3)");

        change("PRAGMA user_version = 3");
        open("state", () -> NOON, (id, step) -> {});
    }

    @Test
    void a_file_of_the_first_version_is_brought_up_to_date() throws Exception {
        open("state", () -> NOON, (id, step) -> {}).close();
        change("DROP INDEX request_of_asker");
        change("DROP INDEX request_lessons");
        change("PRAGMA user_version = 1");

        open("state", () -> NOON, (id, step) -> {}).close();

        assertThat(indexes()).contains("request_of_asker", "request_lessons");
    }

    @Test
    void a_file_that_is_no_database_is_refused_for_good() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/requests.sqlite"), "not a database ".repeat(1000));

        assertThatThrownBy(() -> open("state", () -> NOON, (id, step) -> {}))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.PERMANENT));
    }

    @Test
    void a_request_of_a_newer_version_does_not_hide_the_others_from_the_sweeper() throws Exception {
        SqlitePromptRequests store = open("state", () -> NOON, (id, step) -> {});
        PromptRequest newer = fixture.fetchedByTheAsker();
        PromptRequest ours = fixture.fetchedByTheAsker();
        store.create(newer, List.of());
        change("UPDATE request SET updated_at = '2026', body = json_replace(body, '$.next_step', 'share')");
        store.create(ours, List.of());

        List<PromptRequest> unfinished = store.unfinished(Instant.MAX, 1);

        assertThat(unfinished).extracting(PromptRequest::id).containsExactly(ours.id());
        assertThat(store.find(newer.id())).isEmpty();
    }

    @Test
    void a_save_keeps_what_a_newer_version_has_stored() throws Exception {
        SqlitePromptRequests store = open("state", () -> NOON, (id, step) -> {});
        PromptRequest asked = fixture.fetchedByTheAsker();
        store.create(asked, List.of());
        change("UPDATE request SET body = json_set(body, '$.chart_view', 'bar')");

        store.save(asked.stored(1, NOON).waiting());

        assertThat(change("DELETE FROM request WHERE body ->> 'chart_view' = 'bar' AND version = 2"))
                .isEqualTo(1);
    }

    private SqlitePromptRequests open(String name, InstantSource clock, BiConsumer<RequestId, Step> listener) {
        SqlitePromptRequests store = SqlitePromptRequests.open(folder.resolve(name), clock, listener);
        opened.add(store);
        return store;
    }

    private int change(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/requests.sqlite"));
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> indexes() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/requests.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'index'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
