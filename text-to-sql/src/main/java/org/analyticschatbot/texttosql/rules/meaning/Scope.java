package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Periods;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.jspecify.annotations.Nullable;

/** Decides which column is meant, by the tables that are named around it. */
public final class Scope {

    private static final double CLEARLY = 0.4;
    private static final double FAR = 2;
    private static final int MOST_STEPS = 3;

    private final Schema schema;
    private final JoinGraph graph;
    private final List<Mention> mentions;
    private final Map<Integer, TableName> tablesByPosition = new HashMap<>();
    private final Map<TableName, Integer> coverage = new HashMap<>();
    private final Set<TableName> hinted = new HashSet<>();
    private final Set<String> foreignKeys = new HashSet<>();

    public Scope(Schema schema, JoinGraph graph, List<Mention> mentions) {
        this.schema = schema;
        this.graph = graph;
        this.mentions = mentions;
        schema.foreignKeys()
                .forEach(key ->
                        foreignKeys.add(key.from() + "." + key.fromColumn().toLowerCase(Locale.ROOT)));
        for (int at = 0; at < mentions.size(); at++) {
            if (mentions.get(at) instanceof Mention.SchemaName name) {
                note(at, name);
            }
        }
    }

    private void note(int at, Mention.SchemaName name) {
        asTable(name).ifPresent(match -> tablesByPosition.put(at, match.table()));
        Set<TableName> tables = new HashSet<>();
        name.matches().stream().filter(match -> match.weight() >= 0.5).forEach(match -> tables.add(match.table()));
        tables.forEach(table -> coverage.merge(table, 1, Integer::sum));
        if (tables.size() == 1 && asTable(name).isEmpty()) {
            hinted.addAll(tables);
        }
    }

    public Schema schema() {
        return schema;
    }

    public TableSchema schemaOf(TableName table) {
        return schema.table(table).orElseThrow();
    }

    /** The table that a name means, unless it rather means a column or a value. */
    public Optional<Match.TableMatch> asTable(Mention.SchemaName name) {
        double column = best(name.columns().stream()
                .filter(match -> !isForeignKey(match.column()))
                .toList());
        double value = name.values().isEmpty() ? 0 : 0.8;
        return name.tables().stream()
                .filter(table -> table.weight() >= 0.5 && table.weight() >= value)
                .filter(table -> table.weight() >= column || (isPlural(name) && isNamedAfterItself(name, table)))
                .max(Comparator.comparingDouble(Match::weight));
    }

    /** "makers" are the rows of a table of makers, even if it has a column "maker". */
    private static boolean isNamedAfterItself(Mention.SchemaName name, Match.TableMatch table) {
        return name.columns().stream()
                .anyMatch(column -> column.weight() >= 0.9 && column.table().equals(table.table()));
    }

    private static boolean isPlural(Mention.SchemaName name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        return !Lemmas.lemma(lower).equals(lower) && !lower.contains(" ");
    }

    /** After "each", "maker" means a row of the makers if these have a column of that name. */
    public Optional<TableName> asGroup(Mention.SchemaName name) {
        return asTable(name)
                .map(Match::table)
                .or(() -> name.tables().stream()
                        .filter(table -> table.weight() >= 0.5 && isNamedAfterItself(name, table))
                        .map(Match::table)
                        .findFirst());
    }

    public boolean isValue(Mention.SchemaName name) {
        return !name.values().isEmpty()
                && best(name.columns()) < 0.85
                && asTable(name).isEmpty();
    }

    private static double best(List<? extends Match> matches) {
        return matches.stream().mapToDouble(Match::weight).max().orElse(0);
    }

    public Set<TableName> namedTables() {
        return Set.copyOf(tablesByPosition.values());
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
                                .map(column -> new Scored(column, points(draft.prefers(column), 20)))
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
        List<ColumnRef> referred =
                equal.stream().filter(column -> !refersToOneOf(equal, column)).toList();
        if (referred.size() == 1) {
            return Optional.of(referred.getFirst());
        }
        if (equal.size() > 1 && draft.ambiguity == null) {
            draft.ambiguity = ambiguity.apply(equal);
        }
        return Optional.of(equal.getFirst());
    }

    /** "the id of the pet": a key that refers to it says the same. */
    private boolean refersToOneOf(List<ColumnRef> columns, ColumnRef column) {
        return schema.foreignKeys().stream()
                .filter(key ->
                        key.from().equals(column.table()) && key.fromColumn().equalsIgnoreCase(column.name()))
                .anyMatch(key -> columns.stream()
                        .anyMatch(other ->
                                other.table().equals(key.to()) && other.name().equalsIgnoreCase(key.toColumn())));
    }

    private List<Scored> scored(int position, Draft draft, List<Scored> candidates) {
        return candidates.stream()
                .map(candidate ->
                        new Scored(candidate.column(), candidate.score() + bonus(position, draft, candidate.column())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** What speaks for a column, in points; an exact name is worth ten. */
    private double bonus(int position, Draft draft, ColumnRef column) {
        TableName table = column.table();
        return 0.5 * Math.min(6, coverage.getOrDefault(table, 0))
                + points(draft.prefers(column), 20)
                + points(table.equals(tablesByPosition.get(position - 1)), 8)
                + points(tablesByPosition.containsValue(table), 4)
                + points(table.equals(draft.current), draft.isSelecting() ? 4 : 8)
                + points(hinted.contains(table), 3)
                + points(isNamedBeside(position, column), 8)
                + points(table.equals(draft.entity), 1)
                + points(draft.outputs.contains(new Expression.Count(table, null)), -5)
                + points(isForeignKey(column), -1.5)
                + nearness(followingTable(position), table)
                - farness(draft, table);
    }

    private static double points(boolean speaks, double points) {
        return speaks ? points : 0;
    }

    private double nearness(@Nullable TableName following, TableName table) {
        if (following == null) {
            return 0;
        }
        return table.equals(following) ? 10 : -Math.min(4, graph.distance(following, table));
    }

    private double farness(Draft draft, TableName table) {
        TableName entity = draft.entity;
        return entity == null || table.equals(entity) || table.equals(draft.current)
                ? 0
                : Math.min(6, graph.distance(entity, table));
    }

    public boolean isForeignKey(ColumnRef column) {
        return foreignKeys.contains(column.table() + "." + column.name().toLowerCase(Locale.ROOT));
    }

    public boolean isKey(ColumnRef column) {
        return isForeignKey(column)
                || schemaOf(column.table()).primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    /** "name of the stadium", "names and ages of the singers": the table that a list of columns belongs to. */
    private @Nullable TableName followingTable(int position) {
        boolean counted = false;
        for (int at = position + 1; at < Math.min(mentions.size(), position + 12); at++) {
            if (tablesByPosition.containsKey(at) && !counted) {
                return tablesByPosition.get(at);
            }
            counted = isCount(at) || (counted && !tablesByPosition.containsKey(at));
            if (mentions.get(at) instanceof Mention.Phrase phrase && endsList(phrase)) {
                return null;
            }
        }
        return null;
    }

    private boolean isCount(int at) {
        return mentions.get(at) instanceof Mention.Phrase phrase
                && (phrase.cue() == Cue.COUNT || phrase.cue() == Cue.MOST);
    }

    /** "the 'fiat' model", "state of Hawaii": the column's own name stands beside its value. */
    private boolean isNamedBeside(int position, ColumnRef column) {
        return isNamed(position + 1, column) || isNamed(position - 1, column) || isNamed(position - 2, column);
    }

    private boolean isNamed(int position, ColumnRef column) {
        return position >= 0
                && position < mentions.size()
                && mentions.get(position) instanceof Mention.SchemaName name
                && name.columns().stream().anyMatch(match -> match.column().equals(column) && match.weight() >= 0.5);
    }

    /** The place of the head noun: in "car models" the models are meant, the cars only describe them. */
    public int head(Cursor cursor, int ahead) {
        int place = ahead;
        while (isNoun(cursor, place + 1)
                && isCompound(cursor, place)
                && !isVerb(cursor, place + 1)
                && !isParticiple(cursor, place + 1)
                && !isDated(cursor, place + 1)) {
            place++;
        }
        return place;
    }

    /** "maker full name": the first noun may name the table that the next one's column is in. */
    public boolean describes(Cursor cursor, int ahead) {
        Optional<Mention.SchemaName> first = cursor.at(ahead, Mention.SchemaName.class);
        Optional<Mention.SchemaName> next = cursor.at(ahead + 1, Mention.SchemaName.class);
        return first.isPresent()
                && next.isPresent()
                && first.get().tables().stream()
                        .anyMatch(table -> next.get().columns().stream()
                                .anyMatch(column -> column.table().equals(table.table())));
    }

    /** The tables that an adjective may speak of, the likeliest first. */
    public Stream<TableName> nearby(Draft draft) {
        Stream<TableName> read = Stream.of(Optional.ofNullable(draft.current), Optional.ofNullable(draft.entity))
                .flatMap(Optional::stream);
        Stream<TableName> shown = draft.outputs.stream().map(Expression::table);
        return Stream.of(read, shown, nearest(draft)).flatMap(tables -> tables).distinct();
    }

    /** "directed by", "cost more than 50". */
    private static boolean isVerb(Cursor cursor, int ahead) {
        boolean byEach = cursor.isCue(ahead + 1, Cue.EACH)
                && cursor.peek(ahead + 1).text().toLowerCase(Locale.ROOT).startsWith("by");
        boolean byNumber = cursor.isCue(ahead + 1, Cue.BY)
                && cursor.at(ahead, Mention.SchemaName.class)
                        .filter(name -> !name.columns().isEmpty()
                                && name.columns().stream()
                                        .allMatch(match -> match.column().isNumeric()))
                        .isPresent();
        return byEach
                || (!byNumber && cursor.isCue(ahead + 1, Cue.BY))
                || cursor.isCue(ahead + 1, Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN);
    }

    /** "customers ordered": what the customers did, no kind of orders. */
    private boolean isParticiple(Cursor cursor, int ahead) {
        return cursor.peek(ahead).text().endsWith("ed")
                && cursor.at(ahead, Mention.SchemaName.class)
                        .filter(name -> best(name.matches()) < 0.9)
                        .isPresent();
    }

    /** "signed up in 2025", "launched last month": the column says what happened then. */
    public boolean isDated(Cursor cursor, int ahead) {
        boolean datable = cursor.at(ahead, Mention.SchemaName.class)
                .filter(name -> asTable(name).isEmpty() && !isValue(name))
                .filter(name -> name.columns().stream()
                        .anyMatch(match ->
                                match.column().isTemporal() || match.column().isYear()))
                .isPresent();
        boolean from =
                cursor.isCue(ahead + 1, Cue.IS) || cursor.peek(ahead + 1).text().equalsIgnoreCase("from");
        int next = cursor.past(
                ahead + (from ? 2 : 1),
                Cue.IN,
                Cue.OF,
                Cue.BEFORE,
                Cue.AFTER,
                Cue.SINCE,
                Cue.UNTIL,
                Cue.BETWEEN,
                Cue.FILLER);
        return datable
                && (Periods.at(cursor, next).isPresent()
                        || Periods.longAgo(cursor, next).isPresent());
    }

    private boolean isCompound(Cursor cursor, int ahead) {
        return isNoun(cursor, ahead)
                && (describes(cursor, ahead)
                        || cursor.at(ahead + 1, Mention.SchemaName.class)
                                .flatMap(this::asTable)
                                .isPresent());
    }

    private boolean isNoun(Cursor cursor, int ahead) {
        return cursor.at(ahead, Mention.SchemaName.class)
                .filter(name -> !isValue(name))
                .isPresent();
    }

    private static boolean endsList(Mention.Phrase phrase) {
        return switch (phrase.cue()) {
            case RESTRICT, END, MORE_THAN, LESS_THAN, BETWEEN, NOT, WITHOUT, ORDER_BY ->
                !phrase.text().equalsIgnoreCase("from");
            default -> false;
        };
    }

    /** Whether each row of a table belongs to at most one row of another, or is itself meant. */
    public boolean belongsTo(TableName table, TableName owner) {
        return graph.path(Set.of(table), owner, Set.of()) instanceof JoinPath.Found path && path.isToOne();
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
                        && !namedTables().contains(column.table()))
                .isPresent();
    }

    /** The tables whose rows belong to those of a table, the nearest first. */
    public Stream<TableName> parts(TableName table) {
        return schema.tables().stream()
                .map(TableSchema::name)
                .filter(part -> !part.equals(table) && belongsTo(part, table))
                .sorted(Comparator.comparingDouble(part -> graph.distance(table, part)));
    }

    /** Empty also if it is made of several columns. */
    public Optional<ColumnRef> primaryKey(TableName table) {
        TableSchema found = schemaOf(table);
        return found.primaryKey().size() == 1
                ? found.column(found.primaryKey().getFirst()).map(column -> new ColumnRef(table, column))
                : Optional.empty();
    }

    /** The tables that rows of a table belong to, in steps away from it. */
    public Stream<List<TableName>> owners(TableName table) {
        return IntStream.rangeClosed(1, MOST_STEPS)
                .mapToObj(steps -> schema.tables().stream()
                        .map(TableSchema::name)
                        .filter(owner -> graph.path(Set.of(table), owner, Set.of()) instanceof JoinPath.Found path
                                && path.isToOne()
                                && path.joins().size() == steps)
                        .toList());
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
        TableName from = draft.entity != null ? draft.entity : draft.current;
        Stream<TableName> named = tablesByPosition.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
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
