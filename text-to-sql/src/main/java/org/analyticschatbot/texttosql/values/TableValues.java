package org.analyticschatbot.texttosql.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;

/** The values of a table that the catalog knows, none of a private column, ready to be found in whatever way they are called. */
public final class TableValues {

    static final int SHORTEST_PART = 4;

    private final Map<String, List<StoredValue>> byKey = new HashMap<>();
    private final Map<Integer, List<StoredValue>> byThing = new HashMap<>();
    private final Map<String, List<StoredValue>> byPart = new HashMap<>();
    private final Map<Shape, List<String>> keysByShape = new HashMap<>();

    /** What a slip of typing changes little, or not at all. */
    private record Shape(char first, int length) {}

    /** @param wanted which columns' values to look for */
    public TableValues(TableSchema table, Predicate<ColumnSchema> wanted) {
        int place = 0;
        for (ColumnSchema column : table.columns()) {
            if (!column.isPrivate() && column.statistics() != null && wanted.test(column)) {
                for (String value : column.statistics().frequentValues()) {
                    add(new StoredValue(table.name(), column, value, place++));
                }
            }
        }
        List.of(byKey, byThing, byPart).forEach(lists -> lists.replaceAll((_, values) -> List.copyOf(values)));
    }

    private void add(StoredValue value) {
        String key = ValueKey.of(value.value());
        if (key.chars().noneMatch(Character::isLetter)) {
            return;
        }
        if (!byKey.containsKey(key)) {
            list(keysByShape, new Shape(key.charAt(0), key.length())).add(key);
        }
        list(byKey, key).add(value);
        Glossary.ofValue(key).forEach(thing -> list(byThing, thing).add(value));
        Stream.of(key.split(" "))
                .filter(part -> part.length() >= SHORTEST_PART && part.length() < key.length())
                .distinct()
                .forEach(part -> list(byPart, part).add(value));
    }

    private static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>(1));
    }

    /** @param key of words, by {@link ValueKey} */
    List<StoredValue> spelled(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Those that name a thing of the glossary. */
    public List<StoredValue> naming(int thing) {
        return byThing.getOrDefault(thing, List.of());
    }

    /** Those that words may mean that were typed with a slip or two. */
    public Stream<StoredValue> near(String words) {
        String key = ValueKey.of(words);
        return key.isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(key.length() - Slips.MOST, key.length() + Slips.MOST)
                        .mapToObj(length -> new Shape(key.charAt(0), length))
                        .flatMap(shape -> keysByShape.getOrDefault(shape, List.of()).stream())
                        .filter(known -> !known.equals(key) && Slips.mayBeOne(key, known))
                        .flatMap(known -> spelled(known).stream());
    }

    /** Those of several words of which this is one, if it is long enough to tell something. */
    public List<StoredValue> containing(String word) {
        return byPart.getOrDefault(ValueKey.of(word), List.of());
    }
}
