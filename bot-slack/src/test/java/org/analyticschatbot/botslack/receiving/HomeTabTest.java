package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.analyticschatbot.botslack.rendering.views.HomeView;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class HomeTabTest {

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void home_shows_people_their_own_questions_and_tables() throws Exception {
        world.answered();

        open("Ev2", "U1");
        open("Ev3", "U2");

        assertThat(world.slack.home("U1").toString())
                .contains("Orders per region?", "Answered", "\"orders\"", "/ask-here");
        assertThat(world.slack.home("U2").toString()).contains("\"orders\"").doesNotContain("Orders per region?");
    }

    @Test
    void home_says_whose_days_count() throws Exception {
        world.slack.withPerson("U1", "Asia/Tokyo");

        open("Ev1", "U1");
        open("Ev2", "U2");

        assertThat(world.slack.home("U1").toString()).contains("your time zone, Asia/Tokyo");
        assertThat(world.slack.home("U2").toString()).contains("your own time zone is not known");
    }

    @Test
    void a_question_that_is_asked_at_home_is_answered_in_private() {
        assertThat(world.post(world.interactions.click(HomeView.ASK, HomeView.ASK, "U2", "1.1"))
                        .status())
                .isEqualTo(200);
        JsonObject window = world.slack.windows().getFirst();

        world.post(Interactions.submit(
                window,
                "{\"question\": {\"question\": {\"type\": \"plain_text_input\", \"value\": \"Orders?\"}}}",
                "U2"));

        ReplyAddress place = world.last().question().replyTo();
        assertThat(place.isPrivate()).isTrue();
        assertThat(place.conversation()).isEqualTo("U2");
    }

    @Test
    void the_other_tab_of_the_bot_publishes_nothing() throws Exception {
        assertThat(world.post(Events.homeOpened("Ev1", "U2", "messages")).status())
                .isEqualTo(200);
        open("Ev2", "U1");

        world.slack.home("U1");
        assertThat(world.slack.calls("views.publish")).hasSize(1);
    }

    private void open(String eventId, String user) {
        assertThat(world.post(Events.homeOpened(eventId, user, "home")).status())
                .isEqualTo(200);
    }
}
