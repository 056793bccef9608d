package org.analyticschatbot.texttosql.rules.linking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;

/** Tables and columns by the words of their names, whatever the order and the form of these. */
final class NameIndex {

    private static final double STEM = 0.85;
    private static final String STEMMED = "~";

    private final Map<String, Map<Identity, Match>> matches = new HashMap<>();

    /** @param column empty for the table itself */
    private record Identity(TableName table, String column) {}

    /** Empty if there is none. */
    List<Match> of(List<String> words) {
        Map<Identity, Match> exact = matches.getOrDefault(Names.lemmaKey(words), Map.of());
        return List.copyOf(
                (exact.isEmpty() ? matches.getOrDefault(STEMMED + Names.stemKey(words), Map.of()) : exact).values());
    }

    Set<String> keys() {
        return matches.keySet();
    }

    void put(List<String> words, Match match) {
        if (!words.isEmpty()) {
            keep(Names.lemmaKey(words), match);
            keep(STEMMED + Names.stemKey(words), weaker(match));
        }
    }

    private static Match weaker(Match match) {
        return switch (match) {
            case Match.TableMatch table -> new Match.TableMatch(table.schema(), table.weight() * STEM);
            case Match.ColumnMatch column -> new Match.ColumnMatch(column.column(), column.weight() * STEM);
            case Match.ValueMatch value -> value;
        };
    }

    /** Of several ways that lead to the same thing the best one stays. */
    private void keep(String key, Match match) {
        if (!key.isBlank() && !key.equals(STEMMED)) {
            matches.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(identity(match), match, NameIndex::better);
        }
    }

    private static Match better(Match known, Match other) {
        return known.weight() >= other.weight() ? known : other;
    }

    private static Identity identity(Match match) {
        return switch (match) {
            case Match.TableMatch table -> new Identity(table.table(), "");
            case Match.ColumnMatch column ->
                new Identity(column.table(), column.column().name());
            case Match.ValueMatch value ->
                new Identity(value.table(), value.column().name());
        };
    }
}
