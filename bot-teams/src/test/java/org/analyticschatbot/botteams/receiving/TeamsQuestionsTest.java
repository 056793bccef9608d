package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in Teams, to where they read the answer. */
final class TeamsQuestionsTest {

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_question_is_stored_at_once_and_acknowledged_before_its_answer_takes_that_place() {
        assertThat(world.post(world.activities.personal("1", "Orders per region?")))
                .isEqualTo(Reply.OK);

        PromptRequest request = world.last();
        assertThat(request.status()).isEqualTo(Status.PENDING);
        assertThat(world.teams.calls()).isEmpty();

        world.work();

        assertThat(world.teams.calls().getFirst().body().toString())
                .contains(request.id().value());
        assertThat(world.teams.methods().stream().filter("POST"::equals)).hasSize(1);
        assertThat(world.seenIn(Activities.PERSONAL))
                .singleElement()
                .asString()
                .contains(request.id().value());
        assertThat(world.find(request.id()).status()).isEqualTo(Status.PROCESSED);
    }

    @Test
    void it_is_the_persons_own_question_in_their_own_time() {
        world.post(world.activities.personal("1", "Orders per region?"));

        Question question = world.last().question();
        assertThat(question.asker()).isEqualTo(new Asker(Activities.TENANT, Activities.ACCOUNT));
        assertThat(question.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(question.replyTo().isPrivate()).isTrue();
    }

    @Test
    void an_answer_in_which_a_model_had_a_part_says_so() {
        world.post(world.activities.personal("1", "Orders per region?"));
        world.work();

        var answer = world.messagesIn(Activities.PERSONAL).getFirst();
        assertThat(answer.at("/entities/0/additionalType/0").asText()).isEqualTo("AIGeneratedContent");
    }

    @Test
    void a_mention_in_a_group_is_answered_there_for_all() {
        world.post(world.activities.group("1", "Orders per region?"));
        world.work();

        assertThat(world.last().question().text()).isEqualTo("Orders per region?");
        assertThat(world.last().question().replyTo().isPrivate()).isFalse();
        assertThat(world.seenIn(Activities.GROUP)).hasSize(1);
    }

    @Test
    void a_mention_in_a_channel_is_answered_in_its_thread() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        world.work();

        assertThat(world.seenIn(Activities.CHANNEL + ";messageid=1700")).hasSize(1);
    }

    @Test
    void a_reply_in_the_thread_knows_what_it_follows() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        world.work();
        world.post(world.activities.channel("1701", "1700", "And today?"));
        world.work();
        world.post(world.activities.channelWithoutMention("1702", "1700", "And yesterday?"));
        world.work();

        assertThat(world.seenIn(Activities.CHANNEL + ";messageid=1700")).hasSize(3);
        assertThat(world.planned.getLast().question().text()).isEqualTo("And yesterday?");
        assertThat(world.planned.getFirst().history()).isEmpty();
        assertThat(world.planned.getLast().history()).hasSize(2);
    }

    @Test
    void so_does_the_next_question_in_a_chat() {
        world.post(world.activities.personal("1", "Orders per region?"));
        world.work();
        world.post(world.activities.personal("2", "And today?"));
        world.work();

        assertThat(world.planned.getLast().history()).hasSize(1);
    }

    @Test
    void what_people_say_among_themselves_is_left_alone() {
        world.post(world.activities.message("1", "Lunch?", Activities.GROUP, "groupChat"));
        world.post(world.activities.channelWithoutMention("2", "2", "Lunch?"));

        assertThat(world.stored).isEmpty();
    }

    @Test
    void the_bot_does_not_answer_itself() {
        ObjectNode own = world.activities.personal("1", "Got it");
        ((ObjectNode) own.get("from")).put("id", Activities.BOT);
        ObjectNode bot = world.activities.personal("2", "I am a bot");
        ((ObjectNode) bot.get("from")).put("role", "bot");

        assertThat(world.post(own)).isEqualTo(Reply.OK);
        assertThat(world.post(bot)).isEqualTo(Reply.OK);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_message_that_comes_again_is_one_question() {
        ObjectNode message = world.activities.personal("1", "Orders per region?");

        world.post(message);
        world.post(message);
        world.work();
        assertThat(world.post(message)).isEqualTo(Reply.OK);
        world.work();

        assertThat(world.stored).hasSize(1);
        assertThat(world.seenIn(Activities.PERSONAL)).hasSize(1);
    }

    @Test
    void the_same_id_in_another_conversation_is_another_message() {
        world.post(world.activities.personal("1", "Orders per region?"));
        world.post(world.activities.group("1", "Orders per region?"));

        assertThat(world.stored).hasSize(2);
    }

    @Test
    void what_could_not_be_stored_is_to_be_sent_again() {
        ObjectNode message = world.activities.personal("1", "Orders per region?");
        world.store.goAway();
        assertThat(world.post(message).status()).isEqualTo(503);

        world.store.comeBack();

        assertThat(world.post(message)).isEqualTo(Reply.OK);
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void a_slash_command_is_answered_to_its_sender_alone() {
        ObjectNode command = world.activities.channelWithoutMention("1700", "1700", "/ask Orders per region?");
        ((ObjectNode) command.get("recipient")).put("isTargeted", true);

        world.post(command);
        world.work();

        assertThat(world.last().question().text()).isEqualTo("Orders per region?");
        assertThat(world.last().question().replyTo().isPrivate()).isTrue();
        assertThat(world.seenIn("chat-" + Activities.USER)).hasSize(1);
        assertThat(world.teams.texts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ask Orders per region?   | Orders per region?
                Ask orders per region?   | orders per region?
                tables                   | Which tables are there?
                tables about orders      | tables about orders
                describe orders          | Describe the table orders
                describe the best orders | describe the best orders
                help                     | ''
                help me with orders      | help me with orders
                asking for orders        | asking for orders
                """)
    void commands_of_the_manifest_can_be_typed(String typed, String question) {
        world.post(world.activities.group("1", typed));

        assertThat(world.last().question().text()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a &lt; b &amp;&amp; c&#39;s     | a < b && c's
                sales of <at>Bob B</at>?        | sales of Bob B?
                &#x41;&#66;&#9999999;&unknown;  | AB&#9999999;&unknown;
                &amp;lt;                        | &lt;
                two&nbsp;&nbsp;spaces           | two spaces
                """)
    void notation_is_taken_off(String written, String words) {
        world.post(world.activities.personal("1", written));

        assertThat(world.last().question().text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "messageReaction", "messageUpdate", "endOfConversation", "unheardOf"})
    void other_kinds_of_activity_are_taken_and_left(String kind) {
        assertThat(world.post(world.activities.activity(kind, "1", Activities.PERSONAL, "personal")))
                .isEqualTo(Reply.OK);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void whoever_installs_the_bot_is_welcomed_once() {
        ObjectNode installed = world.activities.activity("installationUpdate", "f:1", Activities.PERSONAL, "personal");
        installed.put("action", "add");
        ObjectNode added = world.activities.activity("conversationUpdate", "f:2", Activities.PERSONAL, "personal");
        added.putArray("membersAdded").addObject().put("id", Activities.BOT);

        world.post(installed);
        world.post(added);
        world.work();

        assertThat(world.stored).hasSize(1);
        assertThat(world.last().question().isWordless()).isTrue();
        assertThat(world.seenIn(Activities.PERSONAL)).hasSize(1);
    }

    @Test
    void nobody_is_welcomed_when_the_bot_leaves_or_a_person_comes() {
        ObjectNode removed = world.activities.activity("installationUpdate", "f:1", Activities.PERSONAL, "personal");
        removed.put("action", "remove");
        ObjectNode joined = world.activities.activity("conversationUpdate", "f:2", Activities.GROUP, "groupChat");
        joined.putArray("membersAdded").addObject().put("id", "29:user-2");

        world.post(removed);
        world.post(joined);

        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_mention_with_broken_entities_is_no_reason_to_send_it_again() {
        ObjectNode message = world.activities.personal("1", "Orders per region?");
        message.putArray("entities").addObject().put("type", "mention");
        message.withArray("entities").addObject().put("no", "type");

        assertThat(world.post(message)).isEqualTo(Reply.OK);
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void the_newest_address_of_a_conversation_is_answered_at() {
        try (ScriptedConnector moved = new ScriptedConnector()) {
            world.post(world.activities.personal("1", "Orders per region?"));
            ObjectNode typing = world.activities.activity("typing", "2", Activities.PERSONAL, "personal");
            typing.put("serviceUrl", moved.serviceUrl());
            world.post(typing, "Bearer " + TokenIssuer.get().token(moved.serviceUrl()));

            world.work();

            assertThat(moved.texts()).hasSize(1);
            assertThat(world.teams.calls()).isEmpty();
        }
    }

    @Test
    void the_place_is_stored_in_words_of_our_own() {
        world.post(world.activities.personal("1", "Orders per region?"));
        PromptRequest request = world.last();

        ReplyAddress address = request.question().replyTo();

        assertThat(address.details()).containsEntry("service_url", world.teams.serviceUrl());
        assertThat(List.of(address.conversation(), String.valueOf(address.thread())))
                .containsExactly(Activities.PERSONAL, Activities.PERSONAL);
    }
}
