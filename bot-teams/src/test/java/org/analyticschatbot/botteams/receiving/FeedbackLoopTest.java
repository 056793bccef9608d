package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Teams' own thumbs, where they are wished for instead of the card's. */
final class FeedbackLoopTest {

    private static final String THREAD = Activities.CHANNEL + ";messageid=1700";

    private final BotWorld world = new BotWorld(FeedbackForm.TEAMS);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_answer_asks_for_teams_thumbs_and_has_none_of_its_own() {
        answered();

        JsonNode answer = world.messagesIn(THREAD).getFirst();
        assertThat(answer.at("/channelData/feedbackLoop/type").asText()).isEqualTo("default");
        assertThat(answer.toString()).doesNotContain("answer_feedback");
    }

    @Test
    void otherwise_it_has_thumbs_of_its_own_alone() {
        try (BotWorld usual = new BotWorld()) {
            usual.post(usual.activities.channel("1700", "1700", "Orders per region?"));
            usual.work();

            assertThat(usual.seenIn(THREAD)).singleElement().asString().contains("answer_feedback");
            assertThat(usual.messagesIn(THREAD).getFirst().has("channelData")).isFalse();
        }
    }

    @Test
    void the_last_vote_of_each_person_counts_with_what_they_typed() {
        RequestId id = answered();

        vote(world.teams.lastId(), "like", "{\"feedbackText\":\"\"}");
        vote(world.teams.lastId(), "dislike", "{\"feedbackText\":\"No returns\"}");

        assertThat(world.find(id).extras().feedback().values())
                .singleElement()
                .satisfies(feedback -> assertThat(feedback.verdict()).isEqualTo(Verdict.NOT_HELPFUL))
                .extracting(Feedback::comment)
                .isEqualTo("No returns");
    }

    @Test
    void a_vote_for_no_answer_that_is_known_counts_for_none() {
        RequestId id = answered();

        vote("", "like", "{}");
        vote("999", "like", "no form");

        assertThat(world.find(id).extras().feedback()).isEmpty();
    }

    private RequestId answered() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        world.work();
        return world.last().id();
    }

    private void vote(String message, String reaction, String form) {
        ObjectNode invoke = world.activities.activity("invoke", "5", THREAD, "channel");
        invoke.put("name", "message/submitAction").put("replyToId", message);
        ObjectNode vote =
                invoke.putObject("value").put("actionName", "feedback").putObject("actionValue");
        vote.put("reaction", reaction).put("feedback", form);
        assertThat(world.post(invoke)).isEqualTo(Reply.OK);
    }
}
