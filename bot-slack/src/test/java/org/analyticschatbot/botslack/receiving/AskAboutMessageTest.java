package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AskAboutMessageTest {

    private static final String MESSAGE = """
            {"type": "message", "text": "orders &amp; <#C9|returns>", "ts": "1700.5"}""";

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_words_of_a_message_become_a_question_in_its_thread() {
        open(MESSAGE);
        JsonObject window = world.slack.windows().getFirst();

        assertThat(window.toString()).contains("\"initial_value\":\"orders & #returns\"");
        submit(window, "Orders per region?");
        submit(window, "Orders per region?");

        assertThat(world.stored).hasSize(1);
        assertThat(world.last().question().text()).isEqualTo("Orders per region?");
        assertThat(world.last().question().asker()).isEqualTo(new Asker("T1", "U2"));
        assertThat(world.last().question().replyTo())
                .isEqualTo(new ReplyAddress("slack", "C1", "1700.5", Map.of("team", "T1")));
    }

    @Test
    void a_message_in_a_thread_is_asked_about_in_that_thread() {
        open(MESSAGE.replace("}", ", \"thread_ts\": \"1600.1\"}"));
        submit(world.slack.windows().getFirst(), "Orders?");

        assertThat(world.last().question().replyTo().thread()).isEqualTo("1600.1");
    }

    @Test
    void what_cannot_be_asked_or_stored_is_said_in_the_window() {
        open(MESSAGE);
        JsonObject window = world.slack.windows().getFirst();

        assertThat(submit(window, " ")).contains("\"response_action\":\"errors\"", "write a question");
        world.store.goAway();
        assertThat(submit(window, "Orders?")).contains("could not be stored");
        world.store.comeBack();
        assertThat(submit(window, "Orders?")).doesNotContain("errors");
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void a_window_that_does_not_open_is_told_alone() throws Exception {
        world.slack.failNext("views.open", Fault.status(503));

        open(MESSAGE);

        assertThat(world.slack.nextNote().get("text").getAsString()).contains("did not open");
    }

    private void open(String message) {
        assertThat(world.post(world.interactions.shortcut("C1", message, "U2", "trigger-1"))
                        .status())
                .isEqualTo(200);
    }

    private String submit(JsonObject window, String words) {
        String values =
                "{\"question\": {\"question\": {\"type\": \"plain_text_input\", \"value\": \"%s\"}}}".formatted(words);
        return world.post(Interactions.submit(window, values, "U2")).body();
    }
}
