package org.analyticschatbot.texttosql.rules.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.jspecify.annotations.Nullable;

/** What speaks for one of several columns: the tables that are named around it. */
final class Evidence {

    private final JoinGraph graph;
    private final Keys keys;
    private final Nouns nouns;
    private final List<Mention> mentions;
    private final Map<Integer, TableName> tablesByPosition = new HashMap<>();
    private final Map<TableName, Integer> coverage = new HashMap<>();
    private final Set<TableName> hinted = new HashSet<>();

    Evidence(JoinGraph graph, Keys keys, Nouns nouns, List<Mention> mentions) {
        this.graph = graph;
        this.keys = keys;
        this.nouns = nouns;
        this.mentions = mentions;
        for (int at = 0; at < mentions.size(); at++) {
            if (mentions.get(at) instanceof Mention.SchemaName name) {
                note(at, name);
            }
        }
    }

    private void note(int at, Mention.SchemaName name) {
        nouns.asTable(name).ifPresent(match -> tablesByPosition.put(at, match.table()));
        Set<TableName> tables = new HashSet<>();
        name.matches().stream().filter(match -> match.weight() >= 0.5).forEach(match -> tables.add(match.table()));
        tables.forEach(table -> coverage.merge(table, 1, Integer::sum));
        if (tables.size() == 1 && nouns.asTable(name).isEmpty()) {
            hinted.addAll(tables);
        }
    }

    Set<TableName> namedTables() {
        return Set.copyOf(tablesByPosition.values());
    }

    Stream<TableName> namedInOrder() {
        return tablesByPosition.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** What speaks for a column, in points; an exact name is worth ten. */
    double bonus(int position, Draft draft, ColumnRef column) {
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
                + points(keys.isForeignKey(column), -1.5)
                + nearness(followingTable(position), table)
                - farness(draft, table);
    }

    static double points(boolean speaks, double points) {
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

    /** "name of the stadium", "names and ages of the singers": the table that a list of columns belongs to. */
    private @Nullable TableName followingTable(int position) {
        boolean counted = false;
        for (int at = position + 1; at < Math.min(mentions.size(), position + 12); at++) {
            if (tablesByPosition.containsKey(at) && !counted && !isDone(at)) {
                return tablesByPosition.get(at);
            }
            counted = isCount(at) || (counted && !tablesByPosition.containsKey(at));
            if (mentions.get(at) instanceof Mention.Phrase phrase && endsList(phrase)) {
                return null;
            }
        }
        return null;
    }

    /** "the courses that they are enrolled in": the verb owns no columns. */
    private boolean isDone(int at) {
        return mentions.get(at).text().toLowerCase(Locale.ROOT).endsWith("ed")
                && mentions.get(at - 1) instanceof Mention.Phrase phrase
                && phrase.cue() == Cue.IS;
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

    private static boolean endsList(Mention.Phrase phrase) {
        return switch (phrase.cue()) {
            case RESTRICT, END, MORE_THAN, LESS_THAN, BETWEEN, NOT, WITHOUT, ORDER_BY ->
                !phrase.text().equalsIgnoreCase("from");
            default -> false;
        };
    }
}
