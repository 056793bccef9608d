package org.analyticschatbot.texttosql.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Verdict;

/** The verdicts on all questions, and what they come to. */
public record EvaluationReport(EvaluationSettings settings, List<Verdict> verdicts) {

    public EvaluationReport {
        verdicts = List.copyOf(verdicts);
    }

    public Tally total() {
        return Tally.of(verdicts);
    }

    /** Only those hardnesses that occur, in the order of their first question. */
    public Map<String, Tally> byHardness() {
        return tallies(EvaluationQuestion::hardness);
    }

    /** In the order of their first question; empty if there is but one that has no name. */
    public Map<String, Tally> byDatabase() {
        return tallies(question -> question.database() == null ? "" : question.database());
    }

    private Map<String, Tally> tallies(Function<EvaluationQuestion, String> group) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            tallies.merge(group.apply(verdict.question()), Tally.of(List.of(verdict)), Tally::plus);
        }
        tallies.remove("");
        return tallies;
    }

    public Score score() {
        return Score.of(total(), settings.penalty());
    }

    public RepairGain repairs() {
        return RepairGain.of(verdicts);
    }

    public Latency latency() {
        return Latency.of(verdicts);
    }

    public ModelUse modelUse() {
        return ModelUse.of(verdicts, settings.prices());
    }
}
