package org.analyticschatbot.texttosql.evaluation.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Verdict;

/**
 * How many questions went which way.
 *
 * @param right answered with the expected rows
 * @param wrong answered with other rows, or where no answer is right
 * @param declined not answered though there is an answer
 * @param abstained not answered, as expected
 * @param unanswerable those of all these that expect no answer
 */
public record Tally(int right, int wrong, int declined, int failed, int abstained, int unanswerable) {

    private static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    static Tally of(Collection<Verdict> verdicts) {
        return verdicts.stream().map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(Verdict verdict) {
        int unanswerable = verdict.question().expected() instanceof Expectation.Abstention ? 1 : 0;
        return switch (verdict.kind()) {
            case RIGHT -> new Tally(1, 0, 0, 0, 0, unanswerable);
            case WRONG -> new Tally(0, 1, 0, 0, 0, unanswerable);
            case DECLINED -> new Tally(0, 0, 1, 0, 0, unanswerable);
            case FAILED -> new Tally(0, 0, 0, 1, 0, unanswerable);
            case ABSTAINED -> new Tally(0, 0, 0, 0, 1, unanswerable);
        };
    }

    Tally plus(Tally other) {
        return new Tally(
                right + other.right,
                wrong + other.wrong,
                declined + other.declined,
                failed + other.failed,
                abstained + other.abstained,
                unanswerable + other.unanswerable);
    }

    public int questions() {
        return right + wrong + declined + failed + abstained;
    }

    /** Questions that have an answer. */
    public int answerable() {
        return questions() - unanswerable;
    }

    /** The share of the questions with an answer that were answered right; 0 if there are none. */
    public double executionAccuracy() {
        return Share.of(right, answerable());
    }

    /** The share of the answers that were right; 0 if there are none. */
    public double precision() {
        return Share.of(right, right + wrong);
    }

    /** The share of the questions without an answer that were declined or asked back; 0 if there are none. */
    public double abstention() {
        return Share.of(abstained, unanswerable);
    }

    /** The share of the questions with an answer that were declined or asked back; 0 if there are none. */
    public double declinedShare() {
        return Share.of(declined, answerable());
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("questions", questions());
        map.put("right", right);
        map.put("wrong", wrong);
        map.put("declined", declined);
        map.put("failed", failed);
        map.put("abstained", abstained);
        map.put("execution_accuracy", executionAccuracy());
        map.put("precision", precision());
        return map;
    }

    Map<String, Object> abstentionMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("expected", unanswerable);
        map.put("abstained", abstained);
        map.put("share", abstention());
        map.put("wrongly_abstained", declined);
        map.put("share_of_answerable", declinedShare());
        return map;
    }
}
