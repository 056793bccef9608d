package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.ShowSql;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.RequestId;

/** Cards beside the answers: the SQL, a form, a note. Who may see them is asked before. */
public final class FormCards {

    private static final Wording WORDING = Wording.of(FormCards.class, "cards.properties");
    /** Text runs show several spaces as one. */
    private static final Pattern INDENT = Pattern.compile("^ +", Pattern.MULTILINE);

    private static final int LINE = 600;
    private static final int ASSUMPTION = 300;
    private static final int ASSUMPTIONS = 10;
    private static final int SQL = 6_000;

    private FormCards() {}

    /** What an answer was computed with, for whoever may read its rows. */
    public static Card sql(RequestId id, ShowSql.Shown.Sql shown) {
        OutsideText sql = OutsideText.lines(shown.sql().strip(), SQL);
        List<ObjectNode> body = new ArrayList<>();
        body.add(Elements.headline(OutsideText.line(shown.title(), LINE).text()));
        body.add(Elements.smallPrint(WORDING.text(
                "sql.question",
                "question",
                OutsideText.line(shown.question(), LINE).text())));
        body.add(code(sql.text()));
        if (sql.cut()) {
            body.add(Elements.smallPrint(WORDING.text("sql.cut", "request_id", id.value())));
        }
        shown.assumptions().stream()
                .limit(ASSUMPTIONS)
                .map(one -> OutsideText.line(one, ASSUMPTION).text())
                .map(one -> Elements.smallPrint("• " + one))
                .forEach(body::add);
        return card(body, WORDING.text("sql.title"));
    }

    /** Asks what was wrong; nobody has to say. */
    public static Card feedback(RequestId id) {
        ObjectNode input =
                Elements.typed("Input.Text").put("id", Actions.COMMENT).put("isMultiline", true);
        input.put("maxLength", Feedback.MAX_COMMENT).put("placeholder", WORDING.text("feedback.placeholder"));
        input.put("label", WORDING.text("feedback.title"));
        return card(
                List.of(
                        input,
                        Elements.smallPrint(WORDING.text("feedback.note")),
                        Elements.actions(List.of(Actions.feedback(id, WORDING.text("feedback.send"))))),
                WORDING.text("feedback.title"));
    }

    /** One sentence for one person, such as why something is refused. */
    public static Card note(String text) {
        String line = OutsideText.line(text, LINE).text();
        return card(List.of(Elements.causeAndStep(line)), PlainSummary.of(line, LINE));
    }

    private static Card card(List<ObjectNode> body, String summary) {
        return new Card(Elements.card(body), Optional.empty(), summary);
    }

    private static ObjectNode code(String sql) {
        String indented = INDENT.matcher(sql)
                .replaceAll(spaces -> "\u00A0".repeat(spaces.group().length()));
        ObjectNode plain = Elements.paragraph(Elements.run(indented).put("fontType", "Monospace"));
        ObjectNode block = Elements.typed("CodeBlock").put("codeSnippet", sql).put("language", "Sql");
        block.set("fallback", plain);
        return block;
    }
}
