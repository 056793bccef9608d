package org.analyticschatbot.texttosql.evaluation.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure for how far a bot can be trusted: what is right gives a point, silence and failures none, and what is wrong
 * costs the penalty. With the penalty 1 a bot that is wrong as often as right scores 0. (After the reliability score of
 * TrustSQL, https://arxiv.org/abs/2403.15879.)
 *
 * @param points of all questions together
 * @param share points of a question, 1 at best
 */
public record Score(double penalty, double points, double share) {

    static Score of(Tally tally, double penalty) {
        double points = tally.right() + tally.abstained() - penalty * tally.wrong();
        return new Score(penalty, points, Share.of(points, tally.questions()));
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("penalty", penalty);
        map.put("points", points);
        map.put("share", share);
        return map;
    }
}
