package org.analyticschatbot.texttosql.evaluation.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Verdict;

/** Milliseconds from a question to its last row, by nearest rank: half of the questions took no longer than the median. */
public record Latency(long median, long p95, long max) {

    private static final int HALF = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    static Latency of(Collection<Verdict> verdicts) {
        List<Long> sorted = verdicts.stream()
                .map(verdict -> verdict.reply().effort().took().toMillis())
                .sorted()
                .toList();
        return new Latency(rank(sorted, HALF), rank(sorted, MOST), rank(sorted, ALL));
    }

    private static long rank(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.ceilDiv(sorted.size() * percent, ALL) - 1);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("p50", median);
        map.put("p95", p95);
        map.put("max", max);
        return map;
    }
}
