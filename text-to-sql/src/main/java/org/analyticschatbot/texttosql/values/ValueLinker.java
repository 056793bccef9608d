package org.analyticschatbot.texttosql.values;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;

/**
 * Finds stored values that the words of a question may mean: "usa" the country {@code United States}. It knows the values
 * that the catalog keeps, so none of a private column, and looks into the tables that it is given only. Those asked about
 * lately are kept ready, 256 at most.
 */
public final class ValueLinker {

    private static final int MOST = 12;
    private static final int MOST_TABLES = 256;

    private final Map<TableSchema, TableValues> recent = new Recent();

    private static final class Recent extends LinkedHashMap<TableSchema, TableValues> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TableSchema, TableValues> eldest) {
            return size() > MOST_TABLES;
        }
    }

    /** At most twelve, the surest kind first, then the longest words. */
    public List<ValueLink> links(String question, Collection<TableSchema> tables) {
        Spans spans = new Spans(question);
        return tables.stream()
                .flatMap(table -> links(spans, values(table)).stream())
                .sorted(comparing(ValueLink::kind)
                        .thenComparing(link -> link.words().length(), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private TableValues values(TableSchema table) {
        synchronized (recent) {
            return recent.computeIfAbsent(table, unknown -> new TableValues(unknown, _ -> true));
        }
    }

    private static List<ValueLink> links(Spans spans, TableValues values) {
        Found found = new Found();
        spans.byKey().forEach((key, words) -> found.add(values.spelled(key).stream(), words, Kind.SPELLED));
        spans.byThing().forEach((thing, words) -> found.add(values.naming(thing).stream(), words, Kind.ALIAS));
        spans.words().forEach(word -> found.add(values.near(word), word, Kind.MISSPELLED));
        spans.words().forEach(word -> found.add(values.containing(word).stream(), word, Kind.PART));
        return found.links();
    }

    /** Each value once, in the way that was found first. */
    private static final class Found {

        private record Link(StoredValue value, ValueLink link) {}

        private final List<Link> links = new ArrayList<>();
        private final Set<Integer> places = new HashSet<>();

        void add(Stream<StoredValue> values, String words, Kind kind) {
            values.filter(value -> places.add(value.place())).forEach(value -> links.add(link(value, words, kind)));
        }

        private static Link link(StoredValue value, String words, Kind kind) {
            return new Link(
                    value, new ValueLink(words, value.table(), value.column().name(), value.value(), kind));
        }

        /** In the order of the table. */
        List<ValueLink> links() {
            return links.stream()
                    .sorted(Comparator.comparingInt(link -> link.value().place()))
                    .map(Link::link)
                    .toList();
        }
    }
}
