package org.analyticschatbot.texttosql.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many questions went which way. */
public record Tally(int right, int wrong, int declined, int failed) {

    static Tally of(Collection<Verdict> verdicts) {
        return verdicts.stream().map(Tally::of).reduce(new Tally(0, 0, 0, 0), Tally::plus);
    }

    private static Tally of(Verdict verdict) {
        return switch (verdict.kind()) {
            case RIGHT -> new Tally(1, 0, 0, 0);
            case WRONG -> new Tally(0, 1, 0, 0);
            case DECLINED -> new Tally(0, 0, 1, 0);
            case FAILED -> new Tally(0, 0, 0, 1);
        };
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, declined + other.declined, failed + other.failed);
    }

    public int questions() {
        return right + wrong + declined + failed;
    }

    /** The share of all questions that were answered right; 0 if there are none. */
    public double executionAccuracy() {
        return share(right, questions());
    }

    /** The share of the answers that were right; 0 if there are none. */
    public double precision() {
        return share(right, right + wrong);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("questions", questions());
        map.put("right", right);
        map.put("wrong", wrong);
        map.put("declined", declined);
        map.put("failed", failed);
        map.put("execution_accuracy", executionAccuracy());
        map.put("precision", precision());
        return map;
    }
}
