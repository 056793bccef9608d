package org.analyticschatbot.texttosql.evaluation.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Verdict;

/**
 * What rules that mend a model's statements are worth: each mended statement was also run as the model wrote it.
 *
 * @param repaired questions whose statement was mended
 * @param gained right now, and not as it was written
 * @param lost right as it was written, and not now
 */
public record RepairGain(int repaired, int gained, int lost) {

    static RepairGain of(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.reply().unmended() != null)
                .map(RepairGain::of)
                .reduce(new RepairGain(0, 0, 0), RepairGain::plus);
    }

    private static RepairGain of(Verdict verdict) {
        boolean isRight = verdict.kind().isGood();
        boolean wasRight = verdict.unmendedKind().isGood();
        return new RepairGain(1, isRight && !wasRight ? 1 : 0, wasRight && !isRight ? 1 : 0);
    }

    private RepairGain plus(RepairGain other) {
        return new RepairGain(repaired + other.repaired, gained + other.gained, lost + other.lost);
    }

    /** Right questions more than without repairs. */
    public int gain() {
        return gained - lost;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("repaired", repaired);
        map.put("gained", gained);
        map.put("lost", lost);
        map.put("gain", gain());
        return map;
    }
}
