package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;

/** Decides which column is meant, by the tables that are named around it. */
public final class Scope {

    private static final double CLEARLY = 0.4;
    private static final double FAR = 2;

    private final Schema schema;
    private final JoinGraph graph;
    private final List<Mention> mentions;
    private final Keys keys;
    private final Nouns nouns;
    private final Compounds compounds;
    private final Ownership ownership;
    private final Evidence evidence;

    public Scope(Schema schema, JoinGraph graph, List<Mention> mentions) {
        this.schema = schema;
        this.graph = graph;
        this.mentions = mentions;
        this.keys = new Keys(schema);
        this.nouns = new Nouns(keys);
        this.compounds = new Compounds(nouns);
        this.ownership = new Ownership(schema, graph);
        this.evidence = new Evidence(graph, keys, nouns, mentions);
    }

    public Schema schema() {
        return schema;
    }

    public TableSchema schemaOf(TableName table) {
        return keys.schemaOf(table);
    }

    /** The table that a name means, unless it rather means a column or a value. */
    public Optional<Match.TableMatch> asTable(Mention.SchemaName name) {
        return nouns.asTable(name);
    }

    /** After "each", "maker" means a row of the makers if these have a column of that name. */
    public Optional<TableName> asGroup(Mention.SchemaName name) {
        return nouns.asGroup(name);
    }

    public boolean isValue(Mention.SchemaName name) {
        return nouns.isValue(name);
    }

    public boolean isKey(ColumnRef column) {
        return keys.isKey(column);
    }

    /** Empty also if it is made of several columns. */
    public Optional<ColumnRef> primaryKey(TableName table) {
        return keys.primaryKey(table);
    }

    /** The place of the head noun: in "car models" the models are meant, the cars only describe them. */
    public int head(Cursor cursor, int ahead) {
        return compounds.head(cursor, ahead);
    }

    /** "maker full name": the first noun may name the table that the next one's column is in. */
    public boolean describes(Cursor cursor, int ahead) {
        return compounds.describes(cursor, ahead);
    }

    /** "signed up in 2025", "launched last month": the column says what happened then. */
    public boolean isDated(Cursor cursor, int ahead) {
        return compounds.isDated(cursor, ahead);
    }

    /** Whether each row of a table belongs to at most one row of another, or is itself meant. */
    public boolean belongsTo(TableName table, TableName owner) {
        return ownership.belongsTo(table, owner);
    }

    /** The tables whose rows belong to those of a table, the nearest first. */
    public Stream<TableName> parts(TableName table) {
        return ownership.parts(table);
    }

    /** The tables that rows of a table belong to, in steps away from it. */
    public Stream<List<TableName>> owners(TableName table) {
        return ownership.owners(table);
    }

    /** The best column of the name at a position that passes the test; empty also when it is ambiguous. */
    public Optional<ColumnRef> column(int position, Draft draft, Predicate<ColumnRef> test) {
        if (!(mentions.get(position) instanceof Mention.SchemaName name)) {
            return Optional.empty();
        }
        List<Match.ColumnMatch> fitting = name.columns().stream()
                .filter(match -> test.test(match.column()))
                .toList();
        List<Scored> scored = scored(
                position,
                draft,
                fitting.stream()
                        .map(match -> new Scored(match.column(), match.weight() * 10))
                        .toList());
        return choose(draft, scored, choices -> new Ambiguity.OfColumns(name.text(), choices));
    }

    /** The column of the rows read last, or asked for, that passes a test; the draft notes it if there are several. */
    public Optional<ColumnRef> onlyColumn(String words, Draft draft, Predicate<ColumnRef> test) {
        return nearby(draft)
                .map(table -> near(table, test))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .flatMap(columns -> choose(
                        draft,
                        columns.stream()
                                .map(column -> new Scored(column, Evidence.points(draft.prefers(column), 20)))
                                .sorted(Comparator.comparingDouble(Scored::score)
                                        .reversed())
                                .toList(),
                        choices -> new Ambiguity.OfColumns(words, choices)));
    }

    /** Whether some column's numbers are in exactly this unit. */
    public boolean isUsed(UnitOfMeasure unit) {
        return schema.tables().stream()
                .flatMap(table -> near(table.name(), ColumnRef::isNumeric).stream())
                .anyMatch(column -> ColumnUnits.of(column).filter(unit::equals).isPresent());
    }

    public Optional<ColumnRef> valueColumn(int position, Mention.SchemaName name, Draft draft) {
        List<Scored> scored = scored(
                position,
                draft,
                name.values().stream()
                        .map(match -> new Scored(match.column(), match.weight() * 10))
                        .distinct()
                        .toList());
        return choose(draft, scored, choices -> new Ambiguity.OfValue(name.text(), choices));
    }

    private record Scored(ColumnRef column, double score) {}

    private Optional<ColumnRef> choose(
            Draft draft, List<Scored> scored, Function<List<ColumnRef>, Ambiguity> ambiguity) {
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        double top = scored.getFirst().score();
        List<ColumnRef> equal = scored.stream()
                .filter(other -> top - other.score() < CLEARLY)
                .map(Scored::column)
                .toList();
        List<ColumnRef> referred = equal.stream()
                .filter(column -> !keys.refersToOneOf(equal, column))
                .toList();
        if (referred.size() == 1) {
            return Optional.of(referred.getFirst());
        }
        if (equal.size() > 1 && draft.ambiguity == null) {
            draft.ambiguity = ambiguity.apply(equal);
        }
        return Optional.of(equal.getFirst());
    }

    private List<Scored> scored(int position, Draft draft, List<Scored> candidates) {
        return candidates.stream()
                .map(candidate -> new Scored(
                        candidate.column(), candidate.score() + evidence.bonus(position, draft, candidate.column())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** The tables that an adjective may speak of, the likeliest first. */
    public Stream<TableName> nearby(Draft draft) {
        Stream<TableName> read = Stream.of(Optional.ofNullable(draft.current), Optional.ofNullable(draft.entity))
                .flatMap(Optional::stream);
        Stream<TableName> shown = draft.outputs.stream().map(Expression::table);
        return Stream.of(read, shown, nearest(draft)).flatMap(tables -> tables).distinct();
    }

    private static Optional<TableName> asked(Draft draft) {
        return Optional.ofNullable(draft.entity)
                .or(() -> draft.outputs.stream().findFirst().map(Expression::table));
    }

    /** Whether the rows of the column's table refer to what is asked for without a table between. */
    public boolean isDirectPart(ColumnRef column, Draft draft) {
        return asked(draft)
                .filter(table ->
                        owners(column.table()).findFirst().orElse(List.of()).contains(table))
                .isPresent();
    }

    /** Whether several rows of the column's table, which the question does not name, belong to one that is asked for. */
    public boolean isOfParts(ColumnRef column, Draft draft) {
        return asked(draft)
                .filter(table -> !table.equals(column.table())
                        && belongsTo(column.table(), table)
                        && !evidence.namedTables().contains(column.table()))
                .isPresent();
    }

    /** Columns of a table that pass the test. */
    public List<ColumnRef> near(TableName table, Predicate<ColumnRef> test) {
        return schemaOf(table).columns().stream()
                .map(column -> new ColumnRef(table, column))
                .filter(test)
                .toList();
    }

    /** The other tables that join with what has been read, the nearest first, those named in the question before them. */
    public Stream<TableName> nearest(Draft draft) {
        TableName read = draft.entity != null ? draft.entity : draft.current;
        TableName from = read == null && !draft.outputs.isEmpty()
                ? draft.outputs.getFirst().table()
                : read;
        Stream<TableName> named = evidence.namedInOrder();
        if (from == null) {
            return named;
        }
        Stream<TableName> joined = schema.tables().stream()
                .map(TableSchema::name)
                .filter(table -> graph.distance(from, table) <= FAR)
                .sorted(Comparator.comparingDouble(table -> graph.distance(from, table)));
        return Stream.concat(named, joined);
    }
}
