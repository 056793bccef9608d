package org.analyticschatbot.texttosql.rules.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.conditions.ComparisonClauses;
import org.analyticschatbot.texttosql.rules.conditions.DoneClauses;
import org.analyticschatbot.texttosql.rules.conditions.FlagClauses;
import org.analyticschatbot.texttosql.rules.conditions.GroupSizeClauses;
import org.analyticschatbot.texttosql.rules.conditions.HavingClauses;
import org.analyticschatbot.texttosql.rules.conditions.KeyClauses;
import org.analyticschatbot.texttosql.rules.conditions.MeasuringVerbClauses;
import org.analyticschatbot.texttosql.rules.conditions.MissingClauses;
import org.analyticschatbot.texttosql.rules.conditions.PatternClauses;
import org.analyticschatbot.texttosql.rules.conditions.PersonClauses;
import org.analyticschatbot.texttosql.rules.conditions.ReferenceClauses;
import org.analyticschatbot.texttosql.rules.conditions.SetClauses;
import org.analyticschatbot.texttosql.rules.conditions.TimesClauses;
import org.analyticschatbot.texttosql.rules.conditions.TotalClauses;
import org.analyticschatbot.texttosql.rules.conditions.UnitClauses;
import org.analyticschatbot.texttosql.rules.conditions.ValueClauses;
import org.analyticschatbot.texttosql.rules.deriving.Derivations;
import org.analyticschatbot.texttosql.rules.deriving.DerivedClauses;
import org.analyticschatbot.texttosql.rules.difference.DifferenceClauses;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Part;
import org.analyticschatbot.texttosql.rules.draft.Snapshot;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.KeyRoles;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Agents;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;
import org.analyticschatbot.texttosql.rules.ratio.RankMeasures;
import org.analyticschatbot.texttosql.rules.ratio.RatioClauses;
import org.analyticschatbot.texttosql.rules.ratio.ShareClauses;

/**
 * Reads mentions from left to right: at each place the first clause that knows what stands there takes it. What no
 * clause knows is noted as unexplained.
 */
public final class QuestionReader {

    private final Schema schema;
    private final SchemaIndex index;
    private final JoinGraph graph;
    private final LocalDate today;

    /** @param today the asker's calendar day */
    public QuestionReader(Schema schema, SchemaIndex index, JoinGraph graph, LocalDate today) {
        this.today = today;
        this.schema = schema;
        this.index = index;
        this.graph = graph;
    }

    public Draft read(List<Mention> mentions) {
        Scope scope = new Scope(schema, graph, mentions);
        TimeColumns timeColumns = new TimeColumns(scope);
        TimeClauses times = new TimeClauses(scope, timeColumns, today);
        Draft draft = new Draft();
        new UsingClause().read(mentions, draft);
        draft.preferredKeys.addAll(new KeyRoles(schema.foreignKeys())
                .named(mentions.stream().map(Mention::text).toList()));
        List<Clause> clauses = clauses(scope, timeColumns, times);
        Cursor cursor = new Cursor(mentions);
        while (!cursor.isAtEnd()) {
            step(cursor, draft, clauses);
        }
        Completion completion = new Completion(scope, timeColumns, index);
        completion.rankBySales(draft);
        Derivations derivations = new Derivations(scope, timeColumns, index, today);
        derivations.measure(draft);
        times.finish(draft);
        derivations.complete(draft, mentions);
        completion.of(draft);
        completion.rankByMeasure(draft);
        askForDegree(mentions, draft);
        return draft;
    }

    /** "old bikes": the only word that is not understood tells nothing without a measure. */
    private static void askForDegree(List<Mention> mentions, Draft draft) {
        TableName described = draft.entity;
        if (described != null && draft.unexplained.size() == 1) {
            mentions.stream()
                    .filter(mention -> mention instanceof Mention.Degree && draft.unexplained.contains(mention.text()))
                    .map(Mention.Degree.class::cast)
                    .findFirst()
                    .ifPresent(degree ->
                            draft.ambiguity = new Ambiguity.OfDegree(degree.text(), degree.adjective(), described));
        }
    }

    private static void step(Cursor cursor, Draft draft, List<Clause> clauses) {
        int from = cursor.position();
        Snapshot before = Snapshot.of(draft);
        boolean read = clauses.stream().anyMatch(clause -> clause.read(cursor, draft));
        if (read) {
            Snapshot after = Snapshot.of(draft);
            draft.parts.add(new Part(before.addedIn(after), from, cursor.position(), before.restrictedIn(after)));
        } else {
            skip(cursor, draft);
        }
    }

    private static void skip(Cursor cursor, Draft draft) {
        Mention mention = cursor.peek();
        boolean isWord = !ConnectiveClauses.isPunctuation(mention);
        if (isWord) {
            draft.unexplained.add(mention.text());
        }
        int from = cursor.position();
        draft.parts.add(new Part(isWord ? Part.Kind.UNREAD : Part.Kind.LINK, from, from + 1, Set.of()));
        cursor.advance(1);
    }

    private List<Clause> clauses(Scope scope, TimeColumns timeColumns, TimeClauses times) {
        Measures measures = new Measures(index);
        RatioClauses ratios = new RatioClauses(scope, timeColumns, index);
        ShareClauses shares = new ShareClauses(scope, schema, index);
        RankMeasures ranked = new RankMeasures(scope, ratios, shares);
        return Stream.of(
                        new UsingClause().clauses(),
                        new DifferenceClauses(scope, measures, ranked).clauses(),
                        new DerivedClauses(scope, ranked).clauses(),
                        new TotalClauses(scope, index, ranked).clauses(),
                        new MetricClauses().clauses(),
                        new AmountClauses(scope, index).clauses(),
                        times.clauses(),
                        ratios.clauses(),
                        shares.clauses(),
                        new SetClauses(scope).clauses(),
                        restrictions(scope, measures),
                        new LimitClauses(scope).clauses(),
                        new OrderClauses(scope, measures, ranked).clauses(),
                        new FrequencyClauses(scope).clauses(),
                        new RankClauses(scope, measures, ranked).clauses(),
                        new ComparisonClauses(scope, measures).clauses(),
                        new GroupingClauses(scope, timeColumns, ranked).clauses(),
                        new PersonClauses(scope, new Agents(index)).clauses(),
                        new ValueClauses(scope).clauses(),
                        new OutputClauses(scope, measures, index).clauses(),
                        new ConnectiveClauses().clauses())
                .flatMap(List::stream)
                .toList();
    }

    /** What says which rows are meant; before what ranks and compares them. */
    private List<Clause> restrictions(Scope scope, Measures measures) {
        return Stream.of(
                        new GroupSizeClauses(scope).clauses(),
                        new HavingClauses(scope).clauses(),
                        new MissingClauses(scope).clauses(),
                        new FlagClauses(scope, index).clauses(),
                        new PatternClauses(scope).clauses(),
                        new DoneClauses(index).clauses(),
                        new TimesClauses(scope).clauses(),
                        new KeyClauses(scope, index).clauses(),
                        new UnitClauses(scope).clauses(),
                        new ReferenceClauses(scope, measures).clauses(),
                        new MeasuringVerbClauses(scope, measures).clauses())
                .flatMap(List::stream)
                .toList();
    }
}
