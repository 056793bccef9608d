package org.analyticschatbot.texttosql.rules.meaning;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;

/** Finds the column that an adjective speaks of: "oldest" asks for an age or, the other way round, a date of birth. */
public final class Measures {

    /** @param turned whether the column grows against the adjective */
    public record Measure(ColumnRef column, boolean turned) {}

    private final SchemaIndex index;

    public Measures(SchemaIndex index) {
        this.index = index;
    }

    public Optional<Measure> of(Adjective adjective, Stream<TableName> tables) {
        return of(adjective, tables, _ -> true);
    }

    /** @param fits which columns can be meant at all */
    public Optional<Measure> of(Adjective adjective, Stream<TableName> tables, Predicate<ColumnRef> fits) {
        return tables.flatMap(table -> in(adjective, table, fits).stream()).findFirst();
    }

    private Optional<Measure> in(Adjective adjective, TableName table, Predicate<ColumnRef> fits) {
        return adjective.measures().stream()
                .flatMap(name -> named(name, table)
                        .filter(measure -> fits.test(measure.column()) && isMoment(adjective, name, measure.column()))
                        .stream())
                .findFirst()
                .or(() -> onlyDate(adjective, table));
    }

    /** The "earliest film" was not the shortest one: its time is a date, no duration. */
    private static boolean isMoment(Adjective adjective, String name, ColumnRef column) {
        boolean dated = adjective.measures().stream().anyMatch(measure -> measure.endsWith("date"));
        return !dated || !name.endsWith("time") || !column.isNumeric();
    }

    /** "the newest store": if its only date is that of its opening, by this. */
    private Optional<Measure> onlyDate(Adjective adjective, TableName table) {
        List<ColumnRef> dates = index.dates(table);
        Optional<String> date = adjective.measures().stream()
                .filter(measure -> measure.equals("date") || measure.equals("-date"))
                .findFirst();
        return dates.size() == 1
                ? date.map(measure -> new Measure(dates.getFirst(), measure.startsWith("-")))
                : Optional.empty();
    }

    private Optional<Measure> named(String name, TableName table) {
        boolean turned = name.startsWith("-");
        List<String> words = List.of((turned ? name.substring(1) : name).split(" "));
        return index.columns(words, table).stream()
                .filter(column -> !column.isText()
                        || column.name().toLowerCase(java.util.Locale.ROOT).contains("date"))
                .findFirst()
                .map(column -> new Measure(column, turned));
    }
}
