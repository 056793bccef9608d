package org.analyticschatbot.texttosql.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.texttosql.rules.abstaining.Ahead;
import org.analyticschatbot.texttosql.rules.abstaining.Clarification;
import org.analyticschatbot.texttosql.rules.assembling.Assembly;
import org.analyticschatbot.texttosql.rules.assembling.IntentAssembler;
import org.analyticschatbot.texttosql.rules.deriving.Derivable;
import org.analyticschatbot.texttosql.rules.deriving.PeriodPairs;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.analyticschatbot.texttosql.rules.linking.Glosses;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.linking.SchemaLinker;
import org.analyticschatbot.texttosql.rules.reading.QuestionReader;
import org.analyticschatbot.texttosql.rules.sql.DefaultFilters;
import org.analyticschatbot.texttosql.rules.sql.DerivedQuery;
import org.analyticschatbot.texttosql.rules.sql.SqlWriter;
import org.analyticschatbot.texttosql.rules.time.Calendar;
import org.analyticschatbot.texttosql.rules.time.PeriodReader;

/** Questions about the rows of the tables, each by itself. */
final class RowQuestions {

    private static final int MOST_MENTIONS = 150;
    /** One after the other; a question that is still unclear then is declined. */
    private static final int MOST_CHOICES = 2;

    private final Schema schema;
    private final SchemaIndex index;
    private final JoinGraph graph;
    private final Calendar calendar;
    private final Supplier<List<String>> examples;

    RowQuestions(
            Schema schema, SchemaIndex index, JoinGraph graph, Calendar calendar, Supplier<List<String>> examples) {
        this.schema = schema;
        this.index = index;
        this.graph = graph;
        this.calendar = calendar;
        this.examples = examples;
    }

    List<Mention> link(String words) {
        return new PeriodPairs(calendar)
                .resolved(Glosses.applied(
                        new SchemaLinker(index, new PeriodReader(calendar)).link(Tokenizer.words(words))));
    }

    Draft read(List<Mention> mentions) {
        return new QuestionReader(schema, index, graph, calendar.today()).read(mentions);
    }

    boolean isUnderstood(List<Mention> mentions) {
        return mentions.size() <= MOST_MENTIONS && read(mentions).unexplained.isEmpty();
    }

    QueryPlan plan(String text) {
        return plan(text, link(ChartHint.removed(text)), ChartHint.of(text));
    }

    private QueryPlan plan(String text, int depth) {
        return plan(text, link(ChartHint.removed(text)), ChartHint.of(text), depth);
    }

    /**
     * @param text the question in full
     * @param mentions what it was cut into
     * @param chart the kind of chart that it wishes, empty for none
     */
    QueryPlan plan(String text, List<Mention> mentions, String chart) {
        return plan(text, mentions, chart, 0);
    }

    /** @param depth how many choices the question already is the outcome of */
    private QueryPlan plan(String text, List<Mention> mentions, String chart, int depth) {
        if (mentions.size() > MOST_MENTIONS) {
            return declined("The question is longer than I can follow.");
        }
        Draft draft = read(mentions);
        if (!draft.unexplained.isEmpty() && draft.ambiguity instanceof Ambiguity.OfDegree vague) {
            return askBack(text, vague, depth);
        }
        if (!draft.unexplained.isEmpty()) {
            return declined("I do not understand " + Wording.quoted(draft.unexplained) + ".");
        }
        return switch (new IntentAssembler(schema, graph, draft).assemble()) {
            case Assembly.Assembled assembled ->
                Ahead.of(draft, calendar.today())
                        .or(() -> Derivable.problem(draft.derived.derivation, assembled.intent()))
                        .map(this::declined)
                        .orElseGet(() -> runSql(chart, draft, mentions, assembled));
            case Assembly.Ambiguous ambiguous -> askBack(text, ambiguous.ambiguity(), depth);
            case Assembly.Refused refused -> declined(refused.reason());
        };
    }

    private QueryPlan runSql(String chart, Draft draft, List<Mention> mentions, Assembly.Assembled assembled) {
        DefaultFilters filters = new DefaultFilters(schema, assembled.intent());
        Derivation derivation = draft.derived.derivation;
        String sql = derivation == null
                ? new SqlWriter(graph, draft.preferredKeys, assembled.intent(), filters).sql()
                : new DerivedQuery(graph, draft.preferredKeys, assembled.intent(), filters).sql(derivation);
        String title = Derivable.title(Wording.title(assembled.intent()), derivation);
        List<String> assumptions = Stream.of(
                        new OwnersWords(schema).assumptions(mentions, assembled.intent()),
                        readOtherwise(mentions),
                        assembled.assumptions(),
                        filters.assumptions())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new QueryPlan.RunSql(sql, title, chart, assumptions, RuleBasedQueryPlanner.NAME);
    }

    /** What was misspelled, or is called otherwise in the data. */
    private static List<String> readOtherwise(List<Mention> mentions) {
        return mentions.stream()
                .filter(Mention.SchemaName.class::isInstance)
                .map(Mention.SchemaName.class::cast)
                .flatMap(name -> Stream.ofNullable(name.readAs()).map(name::told))
                .toList();
    }

    private QueryPlan askBack(String text, Ambiguity ambiguity, int depth) {
        Clarification clarification =
                new Clarification(schema, option -> plan(option, depth + 1), RuleBasedQueryPlanner.NAME);
        return (depth < MOST_CHOICES ? clarification.of(text, ambiguity) : Optional.<QueryPlan.AskBack>empty())
                .<QueryPlan>map(ask -> ask)
                .orElseGet(() -> declined("It is not clear what “" + ambiguity.words() + "” means here."));
    }

    QueryPlan declined(String reason) {
        return new QueryPlan.Decline(reason, examples.get(), RuleBasedQueryPlanner.NAME);
    }
}
