package org.analyticschatbot.texttosql.values;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;

/**
 * Finds stored values that the words of a question may mean: "usa" the country {@code United States}. It knows the values
 * that the catalog keeps, so none of a private column, and looks into the tables that it is given only.
 */
public final class ValueLinker {

    private static final int MOST = 12;
    private static final int SHORTEST_PART = 4;

    private ValueLinker() {}

    /** At most twelve, the surest kind first, then the longest words. */
    public static List<ValueLink> links(String question, Collection<TableSchema> tables) {
        Spans spans = new Spans(question);
        return tables.stream()
                .flatMap(table -> table.columns().stream().flatMap(column -> links(spans, table, column)))
                .sorted(comparing(ValueLink::kind)
                        .thenComparing(link -> link.words().length(), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static Stream<ValueLink> links(Spans spans, TableSchema table, ColumnSchema column) {
        return column.isPrivate() || column.statistics() == null
                ? Stream.empty()
                : column.statistics().frequentValues().stream()
                        .flatMap(value -> link(spans, table, column, value).stream());
    }

    private static Optional<ValueLink> link(Spans spans, TableSchema table, ColumnSchema column, String value) {
        String key = ValueKey.of(value);
        return key.chars().noneMatch(Character::isLetter)
                ? Optional.empty()
                : Stream.<Optional<Found>>of(
                                spelled(spans, key), alias(spans, key), misspelled(spans, key), part(spans, key))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(found -> new ValueLink(found.words(), table.name(), column.name(), value, found.kind()));
    }

    private record Found(String words, Kind kind) {}

    private static Optional<Found> spelled(Spans spans, String key) {
        return spans.spelling(key).map(words -> new Found(words, Kind.SPELLED));
    }

    private static Optional<Found> alias(Spans spans, String key) {
        return spans.naming(Aliases.ofValue(key)).map(words -> new Found(words, Kind.ALIAS));
    }

    private static Optional<Found> misspelled(Spans spans, String key) {
        return spans.words().stream()
                .filter(word -> Slips.mayBeOne(word, key))
                .findFirst()
                .map(word -> new Found(word, Kind.MISSPELLED));
    }

    /** A word of the value that is long enough to tell something. */
    private static Optional<Found> part(Spans spans, String key) {
        Set<String> words = spans.words();
        return Arrays.stream(key.split(" "))
                .filter(word -> word.length() >= SHORTEST_PART && words.contains(word))
                .max(Comparator.comparingInt(String::length))
                .map(word -> new Found(word, Kind.PART));
    }
}
