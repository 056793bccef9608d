package org.analyticschatbot.texttosql.rules;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.texttosql.rules.assembling.Assembly;
import org.analyticschatbot.texttosql.rules.assembling.IntentAssembler;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.linking.SchemaLinker;
import org.analyticschatbot.texttosql.rules.reading.Draft;
import org.analyticschatbot.texttosql.rules.reading.QuestionReader;
import org.analyticschatbot.texttosql.rules.sql.SqlWriter;
import org.analyticschatbot.texttosql.rules.time.Calendar;
import org.analyticschatbot.texttosql.rules.time.PeriodReader;

/** A schema with its index and its graph of joins, ready for questions. */
final class PreparedSchema {

    private final Schema schema;
    private final SchemaIndex index;
    private final JoinGraph graph;

    PreparedSchema(Schema schema) {
        this.schema = schema;
        this.index = new SchemaIndex(schema);
        this.graph = new JoinGraph(schema.foreignKeys());
    }

    Schema schema() {
        return schema;
    }

    QueryPlan plan(Question question) {
        PeriodReader periods = new PeriodReader(new Calendar(question.today(), question.weekStart()));
        List<Mention> mentions =
                new SchemaLinker(index, periods).link(Tokenizer.words(ChartHint.removed(question.text())));
        Draft draft = new QuestionReader(schema, index, graph).read(mentions);
        if (!draft.unexplained.isEmpty()) {
            return declined("I do not understand " + Wording.quoted(draft.unexplained) + ".");
        }
        return switch (new IntentAssembler(schema, graph, draft).assemble()) {
            case Assembly.Assembled assembled -> runSql(question, draft, assembled);
            case Assembly.Ambiguous ambiguous -> askBack(question, ambiguous);
            case Assembly.Refused refused -> declined(refused.reason());
        };
    }

    private QueryPlan runSql(Question question, Draft draft, Assembly.Assembled assembled) {
        String sql = new SqlWriter(graph, draft.preferredKeys, assembled.intent()).sql();
        return new QueryPlan.RunSql(
                sql,
                Wording.title(assembled.intent()),
                ChartHint.of(question.text()),
                assembled.assumptions(),
                RuleBasedQueryPlanner.NAME);
    }

    private QueryPlan askBack(Question question, Assembly.Ambiguous ambiguous) {
        String stem = question.text().strip().replaceAll("[\\s?.!]+$", "");
        List<String> options = ambiguous.choices().stream()
                .map(choice -> stem + ", using " + choice + "?")
                .toList();
        return new QueryPlan.AskBack(
                "Which " + ambiguous.words() + " do you mean?", options, RuleBasedQueryPlanner.NAME);
    }

    private static QueryPlan declined(String reason) {
        return new QueryPlan.Decline(reason, List.of(), RuleBasedQueryPlanner.NAME);
    }
}
