package org.analyticschatbot.texttosql.rules;

import java.util.List;
import java.util.function.Supplier;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.texttosql.rules.abstaining.Excuse;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.time.Calendar;
import org.jspecify.annotations.Nullable;

/** A schema with its index and its graph of joins, ready for questions. */
final class PreparedSchema {

    private static final int LONGEST_QUESTION = 4_000;

    private final Schema schema;
    private final SchemaIndex index;
    private final JoinGraph graph;
    private volatile @Nullable List<String> examples;

    PreparedSchema(Schema schema) {
        this.schema = schema;
        this.index = new SchemaIndex(schema);
        this.graph = new JoinGraph(schema.foreignKeys());
    }

    Schema schema() {
        return schema;
    }

    QueryPlan plan(Question question, List<Turn> history) {
        RowQuestions rows = rows(question, () -> examples(question));
        if (question.text().length() > LONGEST_QUESTION) {
            return rows.declined("The question is too long to be understood by rules.");
        }
        return new MetadataQuestions(index)
                .subject(question.text())
                .<QueryPlan>map(subject -> new QueryPlan.DescribeData(subject, RuleBasedQueryPlanner.NAME))
                .orElseGet(() -> excused(new ThreadQuestions(rows).plan(question.text(), history), question.text()));
    }

    /** Who asks for a forecast or in another language is told this rather than which words are unknown. */
    private static QueryPlan excused(QueryPlan plan, String question) {
        return plan instanceof QueryPlan.Decline(String _, List<String> examples, String planner)
                ? Excuse.of(question)
                        .<QueryPlan>map(reason -> new QueryPlan.Decline(reason, examples, planner))
                        .orElse(plan)
                : plan;
    }

    List<String> examples(Question question) {
        List<String> known = examples;
        if (known == null) {
            RowQuestions rows = rows(question, List::of);
            known = ExampleQuestions.of(schema, example -> rows.plan(example) instanceof QueryPlan.RunSql);
            examples = known;
        }
        return known;
    }

    private RowQuestions rows(Question question, Supplier<List<String>> shownExamples) {
        Calendar calendar = new Calendar(
                question.today(), question.weekStart(), schema.semantics().fiscalYear());
        return new RowQuestions(schema, index, graph, calendar, shownExamples);
    }
}
