package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answeractions.ShowSql;
import org.analyticschatbot.core.answerlayout.OutsideText;

/** Shows what an answer was computed with: the question, the SQL, and what was assumed. */
public final class SqlView {

    private static final int LINE = 1_000;
    private static final int ASSUMPTION = 300;
    private static final int ASSUMPTIONS = 20;
    private static final int SQL = 60_000;

    /** Slack takes no longer text in a view. */
    private static final int CHUNK = 3_000;

    private SqlView() {}

    public static String json(ShowSql.Shown.Sql shown) {
        OutsideText sql = OutsideText.lines(shown.sql().strip(), SQL);
        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.headline(OutsideText.line(shown.title(), LINE).text()));
        blocks.add(Blocks.context(Modal.WORDING.text(
                "sql.question",
                "question",
                OutsideText.line(shown.question(), LINE).text())));
        chunks(sql.text()).forEach(chunk -> blocks.add(Blocks.richText(Blocks.preformatted(chunk))));
        if (sql.cut()) {
            blocks.add(Blocks.context(Modal.WORDING.text("sql.cut")));
        }
        if (!shown.assumptions().isEmpty()) {
            blocks.add(assumed(shown.assumptions()));
        }
        return Modal.showing(Modal.WORDING.text("sql.title"), blocks).toString();
    }

    private static JsonObject assumed(List<String> assumptions) {
        return Blocks.richText(
                Blocks.paragraph(Blocks.text(Modal.WORDING.text("sql.assumed"))),
                Blocks.list(
                        "bullet",
                        assumptions.stream()
                                .limit(ASSUMPTIONS)
                                .map(one -> OutsideText.line(one, ASSUMPTION).text())
                                .toList()));
    }

    /** Parts of it, split between lines where there are any. */
    private static List<String> chunks(String sql) {
        List<String> chunks = new ArrayList<>();
        String rest = sql;
        while (rest.length() > CHUNK) {
            int end = end(rest);
            chunks.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        chunks.add(rest);
        return chunks;
    }

    private static int end(String text) {
        int line = text.lastIndexOf('\n', CHUNK - 1) + 1;
        if (line > 0) {
            return line;
        }
        return Character.isHighSurrogate(text.charAt(CHUNK - 1)) ? CHUNK - 1 : CHUNK;
    }
}
