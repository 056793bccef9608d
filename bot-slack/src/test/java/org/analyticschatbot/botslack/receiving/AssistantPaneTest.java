package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.botslack.scripted.Request;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class AssistantPaneTest {

    private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";
    private static final String TITLE = "assistant.threads.setTitle";
    private static final String STATUS = "assistant.threads.setStatus";

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final BotWorld world = new BotWorld();

    @BeforeEach
    void openPane() {
        world.slack.withChannel("D1");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_new_thread_begins_with_questions_about_tables_that_this_person_may_use() throws Exception {
        post(Events.paneOpened("Ev1", "U1"));

        Request prompts = world.slack.await(PROMPTS, 1).getFirst();
        assertThat(prompts.parameter("channel_id")).isEqualTo("D1");
        assertThat(prompts.parameter("thread_ts")).isEqualTo("1700.0");
        assertThat(PRETTY.toJson(shown(prompts)) + "\n").isEqualTo(golden());
        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_question_in_the_pane_is_answered_in_its_thread_for_its_asker_alone() {
        post(Events.paneOpened("Ev1", "U1"));
        post(Events.inPane("Ev2", "Orders per region?", "1700.1"));
        world.work();

        assertThat(world.last().question().replyTo().isPrivate()).isTrue();
        assertThat(world.slack.ownMessages("D1"))
                .singleElement()
                .satisfies(said -> assertThat(said.thread()).isEqualTo("1700.0"));
    }

    @Test
    void the_thread_is_named_by_its_first_question_and_shows_that_the_bot_works_until_the_answer() throws Exception {
        post(Events.paneOpened("Ev1", "U1"));
        ask("Ev2", "Orders per region?", "1700.1");

        List<String> statuses = statuses(3);
        assertThat(statuses.getFirst()).isNotEmpty();
        assertThat(statuses.getLast()).isEmpty();
        assertThat(world.slack.await(TITLE, 1).getFirst().parameter("title")).isEqualTo("Orders per region?");

        ask("Ev3", "And yesterday?", "1700.2");
        statuses(6);
        assertThat(world.slack.calls(TITLE)).hasSize(1);
    }

    @Test
    void elsewhere_nothing_is_shown_around_a_thread() {
        world.answered();

        assertThat(world.slack.calls(STATUS)).isEmpty();
        assertThat(world.slack.calls(TITLE)).isEmpty();
    }

    @Test
    void what_somebody_looks_at_beside_the_pane_changes_nothing() {
        post(Events.paneContextChanged("Ev1", "U1"));

        assertThat(world.stored).isEmpty();
        assertThat(world.slack.calls()).isEmpty();
    }

    @Test
    void slacks_own_button_stops_the_question_of_the_thread_for_its_asker_alone() {
        post(Events.inPane("Ev1", "Orders per region?", "1700.1"));
        RequestId id = world.stored.getFirst();

        post(Events.stopped("Ev2", "U2"));
        assertThat(world.find(id).status()).isEqualTo(Status.PENDING);

        post(Events.stopped("Ev3", "U1"));
        post(Events.stopped("Ev3", "U1"));
        world.work();

        PromptRequest stopped = world.find(id);
        assertThat(stopped.status()).isEqualTo(Status.FAILED);
        assertThat(world.slack.ownMessages("D1"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("You cancelled this question."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown_method", "not_allowed", "missing_scope"})
    void a_workspace_without_the_pane_loses_nothing_and_is_asked_for_it_once(String code) throws Exception {
        for (String method : List.of(PROMPTS, TITLE, STATUS)) {
            world.slack.failAlways(method, new Fault.Refusal(code, false));
        }

        post(Events.paneOpened("Ev1", "U1"));
        world.slack.await(PROMPTS, 1);
        ask("Ev2", "Orders per region?", "1700.1");
        world.slack.await(TITLE, 1);
        ask("Ev3", "And yesterday?", "1700.2");

        assertThat(world.slack.ownMessages("D1"))
                .hasSize(2)
                .allSatisfy(said -> assertThat(said.text()).contains("ready"));
        assertThat(world.slack.calls(STATUS)).hasSize(1);
    }

    private static JsonObject shown(Request prompts) {
        JsonObject shown = new JsonObject();
        shown.addProperty("title", prompts.parameter("title"));
        shown.add("prompts", JsonParser.parseString(prompts.parameter("prompts")));
        return shown;
    }

    private static String golden() throws IOException {
        String name = "/org/analyticschatbot/botslack/assistant/golden/prompts.json";
        try (InputStream in = AssistantPaneTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> statuses(int count) throws InterruptedException {
        return world.slack.await(STATUS, count).stream()
                .map(call -> call.parameter("status"))
                .toList();
    }

    private void ask(String eventId, String text, String ts) {
        post(Events.inPane(eventId, text, ts));
        world.work();
    }

    private void post(String body) {
        assertThat(world.post(body).status()).isEqualTo(200);
    }
}
