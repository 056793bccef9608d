package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses tables one after the other: the next one is good by itself and speaks of what those before it do not. Of many
 * tables that say the same the first few are enough.
 */
final class Coverage {

    private static final float WEIGHT_OF_NEWS = 0.5f;

    private final Candidates candidates;
    private final float[] covered;
    private final boolean[] isChosen;

    Coverage(Candidates candidates) {
        this.candidates = candidates;
        this.covered = new float[candidates.concepts()];
        this.isChosen = new boolean[candidates.count()];
    }

    /** At most {@code most} candidates that say anything, best first; the first of equal ones in the order of the catalog. */
    List<Integer> choose(int most) {
        List<Integer> chosen = new ArrayList<>();
        int next = next();
        while (chosen.size() < most && next >= 0) {
            chosen.add(next);
            take(next);
            next = next();
        }
        return chosen;
    }

    private int next() {
        int best = -1;
        float most = 0;
        for (int i = 0; i < isChosen.length; i++) {
            float gain = isChosen[i] ? 0 : candidates.score(i) + WEIGHT_OF_NEWS * news(i);
            if (gain > most) {
                most = gain;
                best = i;
            }
        }
        return best;
    }

    private float news(int candidate) {
        float news = 0;
        for (int i = 0; i < covered.length; i++) {
            news += Math.max(0, candidates.said(i, candidate) - covered[i]);
        }
        return news;
    }

    private void take(int candidate) {
        isChosen[candidate] = true;
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(covered[i], candidates.said(i, candidate));
        }
    }
}
