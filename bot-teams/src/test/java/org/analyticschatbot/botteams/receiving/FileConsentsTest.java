package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.analyticschatbot.botteams.scripted.Fault;
import org.analyticschatbot.botteams.scripted.ScriptedDrive;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All rows as a file: from the click to somebody's own OneDrive. */
final class FileConsentsTest {

    private static final String THREAD = Activities.CHANNEL + ";messageid=1700";
    private static final String CHAT = "chat-" + Activities.USER;

    private final BotWorld world = new BotWorld();
    private final ScriptedDrive drive = new ScriptedDrive();

    @AfterEach
    void close() {
        world.close();
        drive.close();
    }

    @Test
    void a_click_in_a_channel_brings_the_offer_to_whoever_clicked_alone() {
        RequestId id = answered();

        assertThat(click(id)).contains("offered in our chat");
        world.work();

        assertThat(offer().at("/attachments/0/name").asText())
                .startsWith("Orders per region")
                .endsWith(".csv");
        assertThat(world.seenIn(THREAD)).hasSize(1);
        assertThat(drive.ranges()).isEmpty();
    }

    @Test
    void who_says_yes_gets_all_rows_and_the_file_in_place_of_the_offer() {
        RequestId id = answered();
        offered(id);

        assertThat(world.post(reply("accept"))).isEqualTo(Reply.OK);

        assertThat(drive.content()).isEqualTo(world.csv(id)).isNotEmpty();
        JsonNode file = world.messagesIn(CHAT).getLast().at("/attachments/0");
        assertThat(file.path("contentType").asText()).isEqualTo("application/vnd.microsoft.teams.card.file.info");
        assertThat(file.path("content").toString()).isEqualTo("{\"uniqueId\":\"u-1\",\"fileType\":\"csv\"}");
        assertThat(world.seenIn(CHAT)).hasSize(2);
    }

    @Test
    void who_says_yes_twice_gets_the_file_once() {
        offered(answered());
        ObjectNode yes = reply("accept");

        world.post(yes);
        world.post(yes.put("id", "9"));

        assertThat(drive.ranges()).hasSize(1);
        assertThat(world.seenIn(CHAT).getLast()).contains("file.info");
    }

    @Test
    void who_says_no_is_told_how_to_get_it_later() {
        offered(answered());

        world.post(reply("decline"));

        assertThat(world.seenIn(CHAT).getLast()).contains("press CSV").doesNotContain("file.consent");
        assertThat(drive.ranges()).isEmpty();
    }

    @Test
    void who_may_not_use_the_data_any_more_gets_no_file() {
        offered(answered());
        world.forbidsAll();

        world.post(reply("accept"));

        assertThat(drive.ranges()).isEmpty();
        assertThat(world.seenIn(CHAT).getLast()).contains("You may not use all of the data");
    }

    @Test
    void nobody_gets_the_rows_of_somebody_elses_offer() {
        offered(answered());
        ObjectNode stranger = reply("accept");
        ((ObjectNode) stranger.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");

        world.post(stranger);

        assertThat(drive.ranges()).isEmpty();
    }

    @Test
    void rows_go_to_no_other_server() {
        offered(answered());
        ObjectNode elsewhere = reply("accept");
        ((ObjectNode) elsewhere.at("/value/uploadInfo")).put("uploadUrl", "https://files.example/x");

        world.post(elsewhere);

        assertThat(world.seenIn(CHAT).getLast()).contains("did not arrive");
    }

    @Test
    void an_upload_that_breaks_off_is_said() {
        offered(answered());
        drive.refuse(404);

        world.post(reply("accept"));

        assertThat(world.seenIn(CHAT).getLast()).contains("did not arrive").contains("Press CSV");
    }

    @Test
    void where_there_is_no_chat_of_two_the_words_say_what_to_do() {
        RequestId id = answered();
        int before = world.stored.size();
        world.teams.next(Fault.status(403, "ForbiddenOperationException"));

        assertThat(click(id)).contains("Add the app for yourself");

        assertThat(world.stored).hasSize(before);
    }

    @Test
    void where_teams_takes_no_files_from_bots_that_is_said() {
        RequestId id = answered();
        click(id);
        world.teams.refusesFiles();

        world.work();

        assertThat(world.seenIn(CHAT).getLast()).contains("takes no files from bots here");
    }

    private RequestId answered() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        world.work();
        return world.last().id();
    }

    private void offered(RequestId id) {
        click(id);
        world.work();
    }

    private String click(RequestId on) {
        ObjectNode invoke = world.activities.activity("invoke", "2", THREAD, "channel");
        invoke.put("name", "adaptiveCard/action").put("replyToId", "1001");
        ObjectNode action = invoke.putObject("value").putObject("action").put("verb", "answer_csv");
        action.putObject("data").put("request_id", on.value());
        return world.post(invoke).body();
    }

    private JsonNode offer() {
        return world.messagesIn(CHAT).getLast();
    }

    private ObjectNode reply(String action) {
        ObjectNode invoke = world.activities.activity("invoke", "3", CHAT, "personal");
        invoke.put("name", "fileConsent/invoke").put("replyToId", world.teams.lastId());
        ObjectNode value = invoke.putObject("value").put("type", "fileUpload").put("action", action);
        value.set("context", offer().at("/attachments/0/content/acceptContext"));
        if (action.equals("accept")) {
            value.putObject("uploadInfo")
                    .put("uploadUrl", drive.address())
                    .put("contentUrl", "http://127.0.0.1/orders.csv")
                    .put("uniqueId", "u-1")
                    .put("fileType", "csv")
                    .put("name", "orders.csv");
        }
        return invoke;
    }
}
