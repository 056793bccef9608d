package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

/** The columns by which people know a row of a table: its name or title. */
public final class DisplayColumns {

    private static final Set<String> NAMES = Set.of("name", "title", "label");

    /** Among fewer rows any text may differ by chance. */
    private static final long FEW_ROWS = 20;

    private DisplayColumns() {}

    /** Empty if the table has no such column. */
    public static List<ColumnRef> of(TableSchema table) {
        List<ColumnRef> texts = table.columns().stream()
                .map(column -> new ColumnRef(table.name(), column))
                .filter(ColumnRef::isText)
                .toList();
        return named(table).stream()
                .flatMap(test -> first(texts, test))
                .findFirst()
                .map(List::of)
                .or(() -> personName(texts))
                .or(() -> first(texts, words -> words.getLast().equals("name"))
                        .findFirst()
                        .map(List::of))
                .orElseGet(() -> ofItsOwn(table, texts));
    }

    /** What the words of a column are that names the rows of this table, the surest first. */
    private static List<Predicate<List<String>>> named(TableSchema table) {
        List<String> own =
                Names.words(table.name().name()).stream().map(Lemmas::lemma).toList();
        List<String> core =
                own.stream().filter(word -> !Names.isWeakForTable(word)).toList();
        return List.of(
                words -> words.size() == 1 && NAMES.contains(words.getFirst()),
                words -> NAMES.contains(words.getLast()) && own.containsAll(words.subList(0, words.size() - 1)),
                words -> words.equals(List.of("full", "name")),
                words -> words.equals(core));
    }

    private static Stream<ColumnRef> first(List<ColumnRef> texts, Predicate<List<String>> test) {
        return texts.stream().filter(column -> test.test(words(column))).limit(1);
    }

    private static Optional<List<ColumnRef>> personName(List<ColumnRef> texts) {
        List<ColumnRef> parts =
                texts.stream().filter(DisplayColumns::isPersonName).toList();
        return parts.size() == 2 ? Optional.of(parts) : Optional.empty();
    }

    /** The first text, if each row has another one: the company of a customer. */
    private static List<ColumnRef> ofItsOwn(TableSchema table, List<ColumnRef> texts) {
        Long rows = table.rowCount();
        return texts.stream()
                .limit(1)
                .filter(column -> rows != null
                        && rows >= FEW_ROWS
                        && !column.column().isPrivate()
                        && column.column().statistics() != null
                        && column.column().statistics().distinctCount() == rows)
                .toList();
    }

    private static boolean isPersonName(ColumnRef column) {
        return List.of("first", "last").contains(words(column).getFirst())
                && words(column).getLast().equals("name");
    }

    private static List<String> words(ColumnRef column) {
        return Names.words(column.name()).stream().map(Lemmas::lemma).toList();
    }
}
