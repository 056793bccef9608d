package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Optional;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.MetricName;

/** Numbers that the owner of the data has defined. */
public final class MetricNames {

    private MetricNames() {}

    /** "revenue", "the total revenue": the metric, with its definition noted. */
    public static Optional<Measured> at(Cursor cursor, Draft draft) {
        int ahead = cursor.past(0, Cue.SUM, Cue.FILLER, Cue.OF);
        return cursor.at(ahead, MetricName.class).map(name -> {
            draft.assume(definition(name.metric()));
            return new Measured(new Expression.MetricValue(name.metric()), ahead + 1);
        });
    }

    private static String definition(Metric metric) {
        return SumWords.capitalised(metric.name()) + " is " + metric.definition() + ", as chatbot.yaml says.";
    }
}
