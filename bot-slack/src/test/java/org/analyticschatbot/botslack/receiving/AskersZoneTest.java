package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.analyticschatbot.botslack.scripted.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AskersZoneTest {

    private static final String INFO = "users.info";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_question_is_planned_in_the_zone_of_its_askers_profile_which_is_asked_for_after_it_is_stored() {
        world.slack.withPerson("U1", "Asia/Tokyo");

        world.asked();
        assertThat(world.slack.calls()).isEmpty();
        world.work();

        assertThat(world.last().question().zone()).isEqualTo(TOKYO);
    }

    @Test
    void a_profile_is_remembered_for_some_hours() {
        world.slack.withPerson("U1", "Asia/Tokyo");
        world.answered();
        ask("Ev2", "1700.2");
        assertThat(world.slack.calls(INFO)).hasSize(1);

        world.passTime(Duration.ofHours(7));
        ask("Ev3", "1700.3");

        assertThat(world.slack.calls(INFO)).hasSize(2);
        assertThat(world.last().question().zone()).isEqualTo(TOKYO);
    }

    @Test
    void without_a_profile_the_configured_zone_counts_and_the_question_is_answered() {
        world.slack.withPerson("U1", "Nowhere/At_all");
        world.answered();
        ask("Ev2", "1700.2");

        assertThat(world.last().question().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(world.last().isFinished()).isTrue();
        assertThat(world.slack.calls(INFO)).hasSize(1);
    }

    @Test
    void where_slack_does_not_tell_the_question_is_answered_all_the_same() {
        world.slack.failAlways(INFO, new Fault.Status(500, false));

        world.answered();

        assertThat(world.last().question().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(world.slack.ownMessages("C1"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("ready"));
    }

    private void ask(String eventId, String ts) {
        world.post(Events.mention(eventId, "<@U0BOT> Orders per region?", ts));
        world.work();
    }
}
