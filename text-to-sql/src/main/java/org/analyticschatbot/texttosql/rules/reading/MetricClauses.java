package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.MetricName;
import org.analyticschatbot.texttosql.rules.meaning.MetricNames;

/** "revenue by region", "how much revenue", "orders and revenue": a metric that is to be shown. */
final class MetricClauses {

    List<Clause> clauses() {
        return List.of(this::shown);
    }

    private boolean shown(Cursor cursor, Draft draft) {
        int ahead = cursor.past(0, Cue.HOW_MUCH, Cue.COUNT, Cue.SUM, Cue.FILLER, Cue.OF);
        if (cursor.at(ahead, MetricName.class).isEmpty() || !draft.isSelecting()) {
            return false;
        }
        Optional<Measured> metric = MetricNames.at(cursor.ahead(ahead), draft);
        metric.ifPresent(found -> {
            show(cursor, draft, found.measure());
            cursor.advance(ahead + found.length());
        });
        return metric.isPresent();
    }

    private static void show(Cursor cursor, Draft draft, Expression metric) {
        TableName rows = draft.entity;
        if (rows != null && draft.asksForRowsOnly() && cursor.isCue(-1, Cue.AND)) {
            draft.output(new Expression.Count(rows, null));
        }
        draft.output(metric);
        draft.current = metric.table();
    }
}
