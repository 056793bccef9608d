package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;

/** The bot's Home for one person: what they asked lately, what they may ask about, and how. */
public final class HomeView {

    /** {@code action_id} of the button that asks for a question. */
    public static final String ASK = "home_ask";

    private static final int QUESTIONS = 10;
    private static final int QUESTION = 300;
    private static final int TABLES = 30;
    private static final int TABLE = 100;
    private static final Wording WORDING = Modal.WORDING;

    private HomeView() {}

    /** How people call the bot, each command with its slash. */
    public record Commands(String ask, String askHere, String tables, String describe) {}

    /**
     * As {@code views.publish} takes it.
     *
     * @param recent newest first; {@value #QUESTIONS} are shown
     * @param tables names of those that this person may ask about; {@value #TABLES} are shown
     */
    public static String json(List<PromptRequest> recent, List<String> tables, Commands commands) {
        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.header(WORDING.text("home.title")));
        blocks.add(line(WORDING.text("home.intro")));
        blocks.add(Elements.actions("home", List.of(Elements.button(ASK, WORDING.text("home.ask"), ASK))));
        blocks.add(Blocks.header(WORDING.text("home.recent")));
        blocks.addAll(recent(recent));
        blocks.add(Blocks.header(WORDING.text("home.tables")));
        blocks.add(tables(tables));
        blocks.add(Blocks.header(WORDING.text("home.how")));
        blocks.add(how(commands));
        JsonObject view = Blocks.typed("home");
        view.add("blocks", Blocks.array(blocks));
        return view.toString();
    }

    private static List<JsonObject> recent(List<PromptRequest> requests) {
        return requests.isEmpty()
                ? List.of(line(WORDING.text("home.recent.none")))
                : requests.stream().limit(QUESTIONS).map(HomeView::question).toList();
    }

    private static JsonObject question(PromptRequest request) {
        Question question = request.question();
        String text = question.isWordless() ? WORDING.text("home.wordless") : question.text();
        return Blocks.richText(
                Blocks.paragraph(Blocks.bold(OutsideText.line(text, QUESTION).text())),
                Blocks.paragraph(
                        Blocks.text(WORDING.text("home.status." + request.status())),
                        Blocks.text(WORDING.text("home.separator")),
                        Blocks.time(question.askedAt())));
    }

    private static JsonObject tables(List<String> tables) {
        if (tables.isEmpty()) {
            return line(WORDING.text("home.tables.none"));
        }
        List<JsonObject> parts = new ArrayList<>();
        parts.add(Blocks.list(
                "bullet",
                tables.stream()
                        .limit(TABLES)
                        .map(name -> OutsideText.line(name, TABLE).text())
                        .toList()));
        if (tables.size() > TABLES) {
            String more = String.valueOf(tables.size() - TABLES);
            parts.add(Blocks.paragraph(Blocks.text(WORDING.text("home.tables.more", "count", more))));
        }
        return Blocks.richText(parts.toArray(JsonObject[]::new));
    }

    private static JsonObject how(Commands commands) {
        return Blocks.richText(Blocks.listOf(
                "bullet",
                List.of(
                        Blocks.paragraph(Blocks.text(WORDING.text("home.how.mention"))),
                        Blocks.paragraph(Blocks.text(WORDING.text("home.how.direct"))),
                        Blocks.paragraph(Blocks.text(WORDING.text("home.how.thread"))),
                        command(commands.ask(), "ask"),
                        command(commands.askHere(), "ask_here"),
                        command(commands.tables(), "tables"),
                        command(commands.describe(), "describe"))));
    }

    private static JsonObject command(String name, String purpose) {
        return Blocks.paragraph(Blocks.code(name), Blocks.text(WORDING.text("home.how." + purpose)));
    }

    private static JsonObject line(String text) {
        return Blocks.richText(Blocks.paragraph(Blocks.text(text)));
    }
}
