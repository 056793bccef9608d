package org.analyticschatbot.texttosql.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Unmended;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.jspecify.annotations.Nullable;

/** One question with what came of it, as JSON; what there is nothing to tell of is left out. */
final class VerdictDocument {

    /** More than that nobody compares by eye, and a result may have a million. */
    private static final int MOST_ROWS = 100;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private VerdictDocument() {}

    static Map<String, Object> of(Verdict verdict) {
        VerdictDocument document = new VerdictDocument();
        document.putQuestion(verdict.question());
        document.fields.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        document.putOutcome(verdict.reply().outcome());
        document.putUnmended(verdict.reply().unmended());
        document.fields.put("latency_ms", verdict.reply().effort().took().toMillis());
        document.fields.put("calls", verdict.reply().effort().calls());
        return document.fields;
    }

    private void putQuestion(EvaluationQuestion question) {
        fields.put("id", question.id());
        putText("database", question.database());
        putText("hardness", question.hardness());
        fields.put("question", question.question());
        switch (question.expected()) {
            case Expectation.Rows gold -> {
                fields.put("expected", "answer");
                putText("gold_sql", gold.sql());
                putRows("gold_rows", gold.rows());
            }
            case Expectation.Abstention _ -> fields.put("expected", "abstain");
        }
    }

    private void putOutcome(Outcome outcome) {
        switch (outcome) {
            case Outcome.Answered answered -> {
                fields.put("sql", answered.sql());
                putRows("rows", answered.rows());
            }
            case Outcome.Declined(String reason) -> fields.put("reason", reason);
            case Outcome.Failed(String message, String sql) -> {
                fields.put("reason", message);
                putText("sql", sql);
            }
        }
    }

    private void putUnmended(@Nullable Unmended unmended) {
        if (unmended != null) {
            fields.put("unmended_sql", unmended.sql());
            fields.put("repairs", unmended.repairs());
        }
    }

    private void putText(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private void putRows(String name, List<List<@Nullable Object>> rows) {
        fields.put(name + "_count", rows.size());
        fields.put(name, rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    }
}
