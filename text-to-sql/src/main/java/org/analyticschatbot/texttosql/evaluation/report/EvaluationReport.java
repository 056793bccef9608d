package org.analyticschatbot.texttosql.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts on all questions, and their sums. */
public record EvaluationReport(List<Verdict> verdicts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public EvaluationReport {
        verdicts = List.copyOf(verdicts);
    }

    public Tally total() {
        return Tally.of(verdicts);
    }

    /** Only those hardnesses that occur, in the order of their first question. */
    public Map<String, Tally> byHardness() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            tallies.merge(verdict.question().hardness(), Tally.of(List.of(verdict)), Tally::plus);
        }
        tallies.remove("");
        return tallies;
    }

    /** One object on one line: {@code questions, right, wrong, declined, failed, execution_accuracy, precision, by_hardness}. */
    public String toJson() {
        Map<String, Object> object = total().toMap();
        object.put("abstention", total().abstentionMap());
        Map<String, Object> byHardness = new LinkedHashMap<>();
        byHardness().forEach((hardness, tally) -> byHardness.put(hardness, tally.toMap()));
        object.put("by_hardness", byHardness);
        return JSON.writeValueAsString(object);
    }
}
