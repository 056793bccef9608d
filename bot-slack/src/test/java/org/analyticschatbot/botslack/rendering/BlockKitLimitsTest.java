package org.analyticschatbot.botslack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The validator that the other tests trust finds what it is there to find. */
class BlockKitLimitsTest {

    private static final JsonObject LINE = Blocks.headline("A line");

    @Test
    void a_small_message_is_fine() {
        assertThat(violations("Hello", LINE, table("table", 100, 20, "x"), Blocks.context("small")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!channel>", "a & b", "see https://example.com", "bell\u0007", "\u202Eover"})
    void notifications_that_are_empty_or_active_are_found(String text) {
        assertThat(violations(text, LINE)).isNotEmpty();
    }

    @Test
    void too_many_blocks_are_found() {
        assertThat(violations("Hello", Collections.nCopies(51, LINE).toArray(JsonObject[]::new)))
                .containsExactly("51 blocks");
    }

    @Test
    void a_message_that_is_too_long_is_found() {
        assertThat(violations("Hello", Blocks.headline("x".repeat(6_600)), Blocks.headline("x".repeat(6_600))))
                .containsExactly("message of 13200 characters");
    }

    @Test
    void tables_that_are_too_large_are_found() {
        assertThat(violations("Hello", table("table", 101, 1, "x"))).containsExactly("101 rows");
        assertThat(violations("Hello", table("data_table", 102, 1, "x"))).containsExactly("102 rows");
        assertThat(violations("Hello", table("table", 2, 21, "x"))).containsExactly("21 columns");
        assertThat(violations("Hello", table("table", 2, 1, "x".repeat(129))))
                .containsExactly("raw_text of 129 characters", "raw_text of 129 characters");
        assertThat(violations("Hello", table("table", 100, 1, "x".repeat(101))))
                .containsExactly("cells of 10100 characters");
        assertThat(violations("Hello", table("table", 1, 1, "x"))).containsExactly("1 rows");
        assertThat(violations("Hello", table("table", 2, 1, "x"), table("table", 2, 1, "x")))
                .containsExactly("2 tables");
    }

    @Test
    void mrkdwn_and_mentions_are_found() {
        JsonObject section = Blocks.typed("section");
        section.add("text", Blocks.withText("mrkdwn", "<!channel>"));

        assertThat(violations("Hello", section)).containsExactly("unknown block section");
        assertThat(violations(
                        "Hello",
                        Blocks.richText(Blocks.paragraph(
                                JsonParser.parseString("{\"type\": \"user\", \"user_id\": \"U061F7AUR\"}")
                                        .getAsJsonObject()))))
                .containsExactly("mentions \"U061F7AUR\"");
    }

    @Test
    void a_long_context_is_found() {
        assertThat(violations("Hello", Blocks.context("x".repeat(3_001))))
                .containsExactly("plain_text of 3001 characters");
    }

    @Test
    void buttons_that_slack_refuses_or_that_say_too_much_are_found() {
        JsonObject button = Elements.button("answer_csv", "CSV", "0123456789abcdefghjkmnpqrs");
        JsonObject talkative = Elements.button("answer_option_0", "Which?", "How many orders?");

        assertThat(violations("Hello", Elements.actions("a", List.of(button)))).isEmpty();
        assertThat(violations("Hello", Elements.actions("a", List.of(button, button))))
                .containsExactly("an action_id twice");
        assertThat(violations("Hello", Elements.actions("a", List.of(talkative))))
                .containsExactly("a value that says too much");
        assertThat(violations("Hello", Elements.actions("a", List.of()))).containsExactly("0 elements");
    }

    private static List<String> violations(String text, JsonObject... blocks) {
        return BlockKitLimits.violations(new Rendered(text, Blocks.array(blocks).toString()));
    }

    private static JsonObject table(String type, int rows, int columns, String cell) {
        JsonArray row = Blocks.array(Collections.nCopies(columns, Blocks.withText("raw_text", cell)));
        JsonArray all = new JsonArray();
        IntStream.range(0, rows).forEach(i -> all.add(row));
        JsonObject table = Blocks.typed(type);
        table.addProperty("caption", "x");
        table.addProperty("page_size", 5);
        table.add("rows", all);
        return table;
    }
}
