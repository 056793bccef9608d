package org.analyticschatbot.texttosql.retrieval.joins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.retrieval.words.Stems;

/** Guesses from the names of one database's tables and columns which of its tables belong together. */
final class NameLinks {

    /** A key that more tables have, such as the id of a customer, joins everything and tells nothing. */
    private static final int MOST_SHARING_A_KEY = 30;
    /** A word that more tables are named by is too common to tell. */
    private static final int MOST_NAMED_ALIKE = 6;

    private final List<TableSchema> tables;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byTarget = new HashMap<>();

    /** @param scope the positions of the database's tables */
    NameLinks(List<TableSchema> tables, List<Integer> scope) {
        this.tables = tables;
        scope.forEach(this::read);
    }

    /** Tables that share a key, or of which one has a column that is called as the other. */
    void joined(Graph.Builder graph) {
        byKey.values().stream().filter(all -> all.size() <= MOST_SHARING_A_KEY).forEach(all -> linkAll(graph, all));
        byTarget.forEach((target, referring) -> {
            List<Integer> referred = byName.getOrDefault(target, List.of());
            if (referred.size() <= MOST_SHARING_A_KEY) {
                referring.forEach(one -> referred.forEach(other -> graph.link(one, other)));
            }
        });
    }

    /** Tables whose names share a word that is rare in names. */
    void namedAlike(Graph.Builder graph) {
        byWord.values().stream().filter(all -> all.size() <= MOST_NAMED_ALIKE).forEach(all -> linkAll(graph, all));
    }

    private void read(int position) {
        TableSchema table = tables.get(position);
        List<String> name = Stems.ofName(table.name().name());
        Set.copyOf(name).forEach(word -> add(byWord, word, position));
        if (!name.isEmpty()) {
            Set.copyOf(List.of(String.join("", name), name.getLast())).forEach(known -> add(byName, known, position));
        }
        for (ColumnSchema column : table.columns()) {
            ColumnKey key = ColumnKey.of(column.name());
            if (key.isKey()) {
                add(byKey, key.name(), position);
            }
            add(byTarget, key.target(), position);
        }
    }

    private static void linkAll(Graph.Builder graph, List<Integer> all) {
        for (int one : all) {
            all.stream().filter(other -> other > one).forEach(other -> graph.link(one, other));
        }
    }

    private static void add(Map<String, List<Integer>> positions, String name, int position) {
        positions.computeIfAbsent(name, unknown -> new ArrayList<>(1)).add(position);
    }
}
