package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.analyticschatbot.botslack.receiving.SlackEndpoint.Reply;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.core.prompt.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlashCommandsTest {

    private static final String ALONE = ScriptedSlack.directMessagesWith("U1");

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ask_is_answered_in_the_direct_messages_and_nowhere_else() {
        String told = tell("/ask", "Orders per region?");
        world.work();

        assertThat(told).contains("direct messages", world.last().id().value());
        assertThat(world.last().question().text()).isEqualTo("Orders per region?");
        assertThat(world.last().question().replyTo().isPrivate()).isTrue();
        assertThat(world.slack.ownMessages(ALONE))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said.text()).contains("asks"))
                .anySatisfy(said -> assertThat(said.text()).contains("ready"));
        assertThat(world.slack.messages("C1")).isEmpty();
    }

    @Test
    void ask_here_is_answered_in_a_thread_of_the_channel() {
        String told = tell("/ask-here", "Orders per region?");
        world.work();

        assertThat(told).contains("everybody", world.last().id().value());
        assertThat(world.slack.ownMessages("C1")).hasSize(2);
        assertThat(world.slack.ownMessages("C1").getLast().thread())
                .isEqualTo(world.slack.ownMessages("C1").getFirst().ts());
        assertThat(world.slack.messages(ALONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found"})
    void ask_here_where_the_bot_may_not_speak_is_answered_to_the_asker_alone(String code) {
        world.slack.closeChannel("C1", code);

        tell("/ask-here", "Orders per region?");
        world.work();

        assertThat(world.stored).hasSize(1);
        assertThat(world.last().question().replyTo().isPrivate()).isTrue();
        assertThat(world.slack.ownMessages(ALONE))
                .hasSize(2)
                .last()
                .satisfies(said -> assertThat(said.text()).contains("ready"));
        assertThat(world.slack.messages("C1")).isEmpty();
    }

    @Test
    void ask_here_in_direct_messages_stays_private() {
        world.post(Interactions.command("/ask-here", "Orders?", "U1", "D7", "1"));

        assertThat(world.last().question().replyTo().isPrivate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/tables, '', Which tables are there?",
        "/tables, sales tax, Which columns mention sales tax?",
        "/describe, orders, Describe the table orders"
    })
    void tables_and_describe_are_questions_about_the_data_in_private(String name, String words, String question) {
        tell(name, words);

        Question asked = world.last().question();
        assertThat(asked.text()).isEqualTo(question);
        assertThat(asked.replyTo().isPrivate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/ask, ''", "/ask, help", "/tables, HELP", "/describe, ''", "/ask-here, '  '", "/of-tomorrow, words"})
    void without_words_there_is_help_and_nothing_is_asked(String name, String words) {
        assertThat(tell(name, words)).contains("/ask-here", "/tables", "/describe");
        assertThat(world.stored).isEmpty();
    }

    @Test
    void what_is_too_long_is_said_at_once_and_stored_nowhere() {
        assertThat(tell("/ask", "a".repeat(4_001))).contains("4000");
        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_command_that_comes_twice_is_asked_once() {
        String first = tell("/ask", "Orders?");
        String second = tell("/ask", "Orders?");

        assertThat(second).isEqualTo(first);
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void where_the_store_is_down_the_asker_is_told_since_slack_does_not_send_again() {
        world.store.goAway();

        assertThat(tell("/ask", "Orders?")).contains("could not be stored", "try again");

        world.store.comeBack();
        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_command_needs_the_signature_as_everything_does() {
        SignedRequest signed = SignedRequest.of(Interactions.command("/ask", "Orders?", "U1", "C1", "1"));

        assertThat(world.post(signed.withBody(Interactions.command("/ask", "More?", "U1", "C1", "1")))
                        .status())
                .isEqualTo(401);
        assertThat(world.post(signed.unsigned()).status()).isEqualTo(401);
        assertThat(world.stored).isEmpty();
    }

    /** What the one who types it in C1 sees, alone. */
    private String tell(String name, String words) {
        Reply reply = world.post(Interactions.command(name, words, "U1", "C1", "trigger-1"));
        assertThat(reply.status()).isEqualTo(200);
        JsonObject told = JsonParser.parseString(reply.body()).getAsJsonObject();
        assertThat(told.get("response_type").getAsString()).isEqualTo("ephemeral");
        return told.get("text").getAsString();
    }
}
