package org.analyticschatbot.texttosql.rules.difference;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;

/** How much more the one is than the other. */
public final class DifferenceClauses {

    private final List<Clause> clauses;

    public DifferenceClauses(Scope scope, Measures measures, RankMeasures ranked) {
        Extremes extremes = new Extremes(scope, measures, ranked);
        this.clauses = Stream.of(
                        new ExtremeDifferences(scope, extremes).clauses(),
                        new ExtremePairs(scope, extremes).clauses(),
                        new PartDifferences(scope, measures, ranked).clauses())
                .flatMap(List::stream)
                .toList();
    }

    public List<Clause> clauses() {
        return clauses;
    }
}
