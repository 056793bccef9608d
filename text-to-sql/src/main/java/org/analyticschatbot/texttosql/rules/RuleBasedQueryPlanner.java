package org.analyticschatbot.texttosql.rules;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;

/**
 * Answers plain English questions without a model: counts, sums, averages, extremes, grouping, filters, periods, order
 * and joins along known keys. Every word of a question must be accounted for; else it declines and names the words.
 */
public final class RuleBasedQueryPlanner implements QueryPlanner, SuggestedQuestions {

    static final String NAME = "rules";
    private static final int MOST_PREPARED = 8;

    private final AtomicReference<List<PreparedSchema>> recent = new AtomicReference<>(List.of());

    @Override
    public QueryPlan plan(PlanningContext context) {
        return prepared(context.schema()).plan(context.question(), context.history());
    }

    @Override
    public List<String> about(PlanningContext context) {
        return prepared(context.schema()).examples(context.question());
    }

    /**
     * Each asker may see other tables, and the same ones again with the next question, so the latest few indexes are
     * kept. Comparing schemas is cheap as long as they share their tables.
     */
    private PreparedSchema prepared(Schema schema) {
        List<PreparedSchema> known = recent.get();
        return known.stream()
                .filter(one -> one.schema().equals(schema))
                .findFirst()
                .orElseGet(() -> prepare(schema, known));
    }

    private PreparedSchema prepare(Schema schema, List<PreparedSchema> known) {
        PreparedSchema prepared = new PreparedSchema(schema);
        recent.set(Stream.concat(Stream.of(prepared), known.stream())
                .limit(MOST_PREPARED)
                .toList());
        return prepared;
    }
}
