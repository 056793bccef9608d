package org.analyticschatbot.botslack.rendering.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.CommandNames;
import org.analyticschatbot.botslack.rendering.ViewLimits;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answeractions.ShowSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows and Home as they are opened. What was rendered instead stands in {@code target/golden/views}. */
class ViewsTest {

    private static final Path RENDERED = Path.of("target", "golden", "views");
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final RequestId ID = new RequestId("0123456789abcdefghjkmnpqrs");
    private static final CommandNames COMMANDS = CommandNames.STANDARD;
    private static final AnswerLanguage LANGUAGE =
            new AnswerLanguage(Optional.of(ZoneId.of("Europe/Berlin")), ZoneId.of("UTC"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void is_rendered_as_agreed(String name, String view) throws IOException {
        String json = PRETTY.toJson(JsonParser.parseString(view)) + "\n";
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve(name + ".json"), json);

        assertThat(json).isEqualTo(golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void keeps_the_limits(String name, String view) {
        assertThat(ViewLimits.violations(view)).isEmpty();
    }

    static Stream<Arguments> views() {
        return Stream.of(
                arguments("sql", SqlView.json(sql())),
                arguments("share", ShareView.json(ID)),
                arguments("feedback", FeedbackView.json(ID)),
                arguments("ask", AskView.json("Revenue by region")),
                arguments(
                        "home", HomeView.json(recent(), List.of("customers", "orders", "returns"), COMMANDS, LANGUAGE)),
                arguments(
                        "home-empty",
                        HomeView.json(
                                List.of(),
                                List.of(),
                                COMMANDS,
                                new AnswerLanguage(Optional.empty(), ZoneId.of("UTC")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "<!channel> *bold* `code` ```",
                "NUL\0 \u202Eover \u200B \uD83D lone",
                "😀😀😀",
                "line\n",
                "SELECT 'a' /* x */, "
            })
    void whatever_they_show_slack_takes_it(String text) {
        for (int times : new int[] {1, 600, 40_000}) {
            String longText = text.repeat(times);
            List<String> many = Collections.nCopies(200, longText);

            assertThat(ViewLimits.violations(SqlView.json(new ShowSql.Shown.Sql(longText, longText, longText, many))))
                    .isEmpty();
            assertThat(ViewLimits.violations(AskView.json(longText))).isEmpty();
            assertThat(ViewLimits.violations(
                            HomeView.json(Collections.nCopies(50, asked(longText)), many, COMMANDS, LANGUAGE)))
                    .isEmpty();
        }
    }

    @Test
    void long_sql_is_shown_whole_split_between_its_lines() {
        String sql = IntStream.range(0, 1_000)
                .mapToObj(i -> "column_" + i + ",\n")
                .reduce("SELECT\n", String::concat)
                .strip();

        List<String> chunks = preformatted(SqlView.json(new ShowSql.Shown.Sql("q", "t", sql, List.of())));

        assertThat(chunks).hasSizeGreaterThan(3).allMatch(chunk -> chunk.length() <= 3_000);
        assertThat(String.join("\n", chunks)).isEqualTo(sql);
    }

    @Test
    void sql_that_no_window_can_show_is_cut_and_says_so() {
        String view = SqlView.json(new ShowSql.Shown.Sql("q", "t", "x".repeat(70_000), List.of()));

        assertThat(view).contains("The SQL is longer than a window can show.");
        assertThat(preformatted(view)).hasSize(20);
    }

    @Test
    void the_home_shows_ten_questions_and_says_how_many_tables_are_left_out() {
        List<String> tables = IntStream.range(0, 33).mapToObj(i -> "t" + i).toList();

        String home = HomeView.json(Collections.nCopies(12, asked("How many?")), tables, COMMANDS, LANGUAGE);

        assertThat(home.split("How many\\?", -1)).hasSize(11);
        assertThat(home).contains("\"t29\"", "… and 3 more").doesNotContain("\"t30\"");
    }

    private static ShowSql.Shown.Sql sql() {
        return new ShowSql.Shown.Sql(
                "Revenue by region in Q3?",
                "Revenue by region",
                """
                SELECT
                  c.region
                , sum(o.amount) revenue
                FROM
                  (orders o
                INNER JOIN customers c ON (c.id = o.customer_id))
                WHERE (o.ordered_on >= DATE '2026-07-01') AND (o.ordered_on < DATE '2026-10-01')
                GROUP BY c.region
                ORDER BY revenue DESC
                LIMIT 1000000
                """,
                List.of("“Revenue” is the sum of amount in orders.", "“Q3” is July to September 2026, by ordered_on."));
    }

    private static List<PromptRequest> recent() {
        PromptRequest answered = asked("Revenue by region in Q3?").planned(PromptRequestFixture.plan());
        return List.of(
                asked("Which products were returned most?"),
                asked("Orders by month").planned(PromptRequestFixture.plan()),
                answered.processed("results/1"),
                asked("Show every order with every item").failed(Failure.of(Failure.Code.ENGINE_TIMEOUT)),
                asked(""));
    }

    private static PromptRequest asked(String text) {
        PromptRequest request = new PromptRequestFixture().askedAt(PromptRequestFixture.NOON, ReplyAddress.pull());
        return PromptRequest.asked(request.id(), request.question().withText(text));
    }

    private static List<String> preformatted(String view) {
        return JsonParser.parseString(view).getAsJsonObject().getAsJsonArray("blocks").asList().stream()
                .map(block -> block.getAsJsonObject())
                .filter(block -> block.get("type").getAsString().equals("rich_text"))
                .map(block -> block.getAsJsonArray("elements").get(0).getAsJsonObject())
                .filter(part -> part.get("type").getAsString().equals("rich_text_preformatted"))
                .map(part -> part.getAsJsonArray("elements").get(0).getAsJsonObject())
                .map((JsonObject text) -> text.get("text").getAsString())
                .toList();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ViewsTest.class.getResourceAsStream("golden/" + name + ".json")) {
            return in == null ? "no golden file " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
