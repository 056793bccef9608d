package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that was given in private, in two clicks before others. */
final class SharingTest {

    private static final String LOBBY = "19:lobby@thread.v2";

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_places_where_somebody_has_asked_before_others_are_offered_to_them_alone() {
        world.post(named(world.activities.channel("1700", "1700", "Orders in the channel?")));
        world.post(world.activities.group("1701", "Orders in the group?"));
        RequestId id = answeredInPrivate();

        assertThat(share(id, "")).contains("In our chat you can choose");

        JsonNode offer = offers().getLast();
        assertThat(offer.findParents("value"))
                .extracting(choice -> choice.path("value").asText())
                .contains(Activities.GROUP, Activities.CHANNEL)
                .doesNotContain(Activities.PERSONAL);
        assertThat(offer.toString())
                .contains("Channel Sales › General, where you asked “Orders in the channel?” on 2 Mar")
                .contains("Group chat, where you asked “Orders in the group?”");
    }

    @Test
    void it_goes_there_once_with_the_name_of_whoever_shares_it_however_often_the_click_comes() {
        world.post(world.activities.channel("1700", "1700", "Orders in the channel?"));
        RequestId id = answeredInPrivate();
        int before = world.stored.size();

        assertThat(share(id, Activities.CHANNEL)).contains("Shared: Channel");
        assertThat(share(id, Activities.CHANNEL)).contains("Shared: Channel");
        world.work();

        assertThat(world.stored).hasSize(before + 1);
        assertThat(world.seenIn(Activities.CHANNEL))
                .singleElement()
                .asString()
                .contains("Shared by Ada")
                .contains("\"Table\"");
    }

    @Test
    void the_choice_gives_way_to_what_was_chosen() {
        world.post(world.activities.channel("1700", "1700", "Orders in the channel?"));
        RequestId id = answeredInPrivate();
        share(id, "");
        assertThat(offers()).hasSize(1);

        world.post(invoke(id, Activities.CHANNEL).put("replyToId", world.teams.lastId()));

        assertThat(offers()).isEmpty();
        assertThat(world.seenIn(Activities.PERSONAL).getLast()).contains("Shared: Channel");
    }

    @Test
    void a_place_that_may_not_see_the_data_gets_nothing_and_whoever_shares_reads_why() {
        world.post(world.activities
                .message("1701", "<at>Data</at> Orders?", LOBBY, "groupChat")
                .set("entities", world.activities.group("0", "").get("entities")));
        RequestId id = answeredInPrivate();
        int before = world.seenIn(LOBBY).size();

        assertThat(share(id, LOBBY)).contains("That conversation may not see").contains("#data-help");
        world.work();

        assertThat(world.seenIn(LOBBY)).hasSize(before);
    }

    @Test
    void nobody_has_the_bot_speak_where_they_never_asked() {
        world.post(world.activities.channel("1700", "1700", "Orders in the channel?"));
        RequestId id = answeredInPrivate();
        int before = world.stored.size();

        assertThat(share(id, Activities.GROUP)).contains("You have not asked me anything there");

        assertThat(world.stored).hasSize(before);
    }

    @Test
    void who_has_asked_nowhere_else_is_told_how_to_begin() {
        assertThat(share(answeredInPrivate(), "")).contains("Mention me once where you want to share");
    }

    @Test
    void who_may_not_read_an_answer_is_offered_no_places() {
        world.post(world.activities.channel("1700", "1700", "Orders in the channel?"));
        world.work();
        RequestId id = world.last().id();
        ObjectNode stranger = invoke(id, "");
        ((ObjectNode) stranger.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");

        assertThat(world.post(stranger).body()).contains("You may not use all of the data");
        assertThat(world.seenIn("chat-29:user-2")).isEmpty();
    }

    private RequestId answeredInPrivate() {
        world.work();
        world.post(world.activities.personal("1", "Orders per region?"));
        world.work();
        return world.last().id();
    }

    private List<JsonNode> offers() {
        return world.messagesIn(Activities.PERSONAL).stream()
                .filter(message -> message.toString().contains("Input.ChoiceSet\",\"id\":\"place"))
                .toList();
    }

    private String share(RequestId id, String place) {
        return world.post(invoke(id, place)).body();
    }

    private ObjectNode invoke(RequestId id, String place) {
        ObjectNode invoke = world.activities.activity("invoke", "2", Activities.PERSONAL, "personal");
        invoke.put("name", "adaptiveCard/action");
        ObjectNode action = invoke.putObject("value").putObject("action").put("verb", "answer_share");
        action.putObject("data").put("request_id", id.value());
        if (!place.isEmpty()) {
            ((ObjectNode) action.get("data")).put("place", place);
        }
        return invoke;
    }

    private static ObjectNode named(ObjectNode activity) {
        ObjectNode data = (ObjectNode) activity.get("channelData");
        data.putObject("team").put("name", "Sales");
        data.putObject("channel").put("name", "General");
        return activity;
    }
}
