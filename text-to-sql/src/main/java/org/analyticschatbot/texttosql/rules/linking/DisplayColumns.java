package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return Stream.<Function<ColumnRef, List<String>>>of(DisplayColumns::words, DisplayColumns::label)
                .map(wording -> called(table, texts, wording))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElseGet(() -> ofItsOwn(table, texts));
    }

    /** Those that are called a name, by the columns' own names or by the comments on them: {@code tname}, "team name". */
    private static List<ColumnRef> called(
            TableSchema table, List<ColumnRef> texts, Function<ColumnRef, List<String>> wording) {
        return named(table).stream()
                .flatMap(test -> first(texts, wording, test))
                .findFirst()
                .map(List::of)
                .or(() -> personName(texts, wording))
                .or(() -> first(texts, wording, words -> words.getLast().equals("name"))
                        .findFirst()
                        .map(List::of))
                .orElse(List.of());
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

    private static Stream<ColumnRef> first(
            List<ColumnRef> texts, Function<ColumnRef, List<String>> wording, Predicate<List<String>> test) {
        return texts.stream()
                .filter(column -> !wording.apply(column).isEmpty() && test.test(wording.apply(column)))
                .limit(1);
    }

    private static Optional<List<ColumnRef>> personName(
            List<ColumnRef> texts, Function<ColumnRef, List<String>> wording) {
        List<ColumnRef> parts = texts.stream()
                .filter(column -> isPersonName(wording.apply(column)))
                .toList();
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

    private static boolean isPersonName(List<String> words) {
        return !words.isEmpty()
                && List.of("first", "last").contains(words.getFirst())
                && words.getLast().equals("name");
    }

    private static List<String> words(ColumnRef column) {
        return Names.words(column.name()).stream().map(Lemmas::lemma).toList();
    }

    private static List<String> label(ColumnRef column) {
        return SchemaNames.label(column.column().comment()).orElse(List.of()).stream()
                .map(Lemmas::lemma)
                .toList();
    }
}
