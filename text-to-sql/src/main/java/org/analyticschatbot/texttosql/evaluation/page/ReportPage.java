package org.analyticschatbot.texttosql.evaluation.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.Tally;

/**
 * A report as one HTML document that needs nothing else. Its policy lets nothing run and nothing load but its own style,
 * which is named by its hash (https://www.w3.org/TR/CSP3/).
 */
public final class ReportPage {

    private static final Wording WORDING = Wording.of(ReportPage.class, "page.properties");
    private static final Template PAGE = Template.of("page.html");
    private static final String STYLE = Template.resource("page.css");

    private ReportPage() {}

    public static String of(EvaluationReport report) {
        String planner = report.settings().planner();
        return PAGE.with(Map.of(
                        "style_hash", new Html(hash(STYLE)),
                        "style", new Html(STYLE),
                        "title", Html.line(WORDING.text("title", "planner", planner)),
                        "planner", Html.line(planner),
                        "subtitle", Html.line(subtitle(report.total())),
                        "headlines", Headlines.of(report),
                        "by_hardness", TallyBars.of("by_hardness", report.byHardness()),
                        "by_database", TallyBars.of("by_database", report.byDatabase()),
                        "mistakes", Mistakes.of(report.verdicts())))
                .markup();
    }

    private static String subtitle(Tally tally) {
        String questions = Figures.count(tally.questions());
        return tally.unanswerable() == 0
                ? WORDING.text("questions", "all", questions)
                : WORDING.text(
                        "questions_some_unanswerable",
                        "all",
                        questions,
                        "unanswerable",
                        Figures.count(tally.unanswerable()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
