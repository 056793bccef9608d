package org.analyticschatbot.texttosql.rules;

import java.util.List;
import java.util.function.Supplier;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.texttosql.rules.assembling.Assembly;
import org.analyticschatbot.texttosql.rules.assembling.IntentAssembler;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.linking.SchemaLinker;
import org.analyticschatbot.texttosql.rules.reading.QuestionReader;
import org.analyticschatbot.texttosql.rules.sql.SqlWriter;
import org.analyticschatbot.texttosql.rules.time.Calendar;
import org.analyticschatbot.texttosql.rules.time.PeriodReader;
import org.jspecify.annotations.Nullable;

/** A schema with its index and its graph of joins, ready for questions. */
final class PreparedSchema {

    private static final int LONGEST_QUESTION = 4_000;
    private static final int MOST_OPTIONS = 6;
    private static final int MOST_MENTIONS = 150;

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

    QueryPlan plan(Question question) {
        Calendar calendar = calendar(question);
        Supplier<List<String>> examples = () -> examples(calendar);
        if (question.text().length() > LONGEST_QUESTION) {
            return declined("The question is too long to be understood by rules.", examples);
        }
        return new MetadataQuestions(index)
                .subject(question.text())
                .<QueryPlan>map(subject -> new QueryPlan.DescribeData(subject, RuleBasedQueryPlanner.NAME))
                .orElseGet(() -> planRows(question.text(), calendar, examples));
    }

    List<String> examples(Question question) {
        return examples(calendar(question));
    }

    private static Calendar calendar(Question question) {
        return new Calendar(question.today(), question.weekStart());
    }

    private List<String> examples(Calendar calendar) {
        List<String> known = examples;
        if (known == null) {
            known = ExampleQuestions.of(
                    schema, example -> planRows(example, calendar, List::of) instanceof QueryPlan.RunSql);
            examples = known;
        }
        return known;
    }

    private QueryPlan planRows(String text, Calendar calendar, Supplier<List<String>> examples) {
        String words = ChartHint.removed(text);
        List<Mention> mentions = new SchemaLinker(index, new PeriodReader(calendar)).link(Tokenizer.words(words));
        if (mentions.size() > MOST_MENTIONS) {
            return declined("The question is longer than I can follow.", examples);
        }
        Draft draft = new QuestionReader(schema, index, graph, calendar.today()).read(mentions);
        if (!draft.unexplained.isEmpty()) {
            return declined("I do not understand " + Wording.quoted(draft.unexplained) + ".", examples);
        }
        return switch (new IntentAssembler(schema, graph, draft).assemble()) {
            case Assembly.Assembled assembled -> runSql(text, draft, assembled);
            case Assembly.Ambiguous ambiguous -> askBack(text, ambiguous);
            case Assembly.Refused refused -> declined(refused.reason(), examples);
        };
    }

    private QueryPlan runSql(String text, Draft draft, Assembly.Assembled assembled) {
        String sql = new SqlWriter(graph, draft.preferredKeys, assembled.intent()).sql();
        String title = Wording.title(assembled.intent());
        return new QueryPlan.RunSql(
                sql, title, ChartHint.of(text), assembled.assumptions(), RuleBasedQueryPlanner.NAME);
    }

    private static QueryPlan askBack(String text, Assembly.Ambiguous ambiguous) {
        String stem = text.strip().replaceAll("[\\s?.!]+$", "");
        List<String> options = ambiguous.choices().stream()
                .limit(MOST_OPTIONS)
                .map(choice -> stem + ", using " + choice + "?")
                .toList();
        return new QueryPlan.AskBack(
                "Which " + ambiguous.words() + " do you mean?", options, RuleBasedQueryPlanner.NAME);
    }

    private static QueryPlan declined(String reason, Supplier<List<String>> examples) {
        return new QueryPlan.Decline(reason, examples.get(), RuleBasedQueryPlanner.NAME);
    }
}
