package org.analyticschatbot.texttosql.rules.linking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;

/**
 * Finds what words may name: tables and columns by their names, labels and parts of them, values as the statistics
 * know them, metrics. Values of private columns are not in it.
 */
public final class SchemaIndex {

    private static final List<String> SALES = Lexicon.lists("measures.txt").getOrDefault("revenue", List.of());
    private static final double WELL = 0.5;

    private final Schema schema;
    private final SchemaNames names = new SchemaNames();
    private final ValueIndex values = new ValueIndex();
    private final Map<String, Metric> metrics = new HashMap<>();

    public SchemaIndex(Schema schema) {
        this.schema = schema;
        schema.tables().forEach(names::add);
        schema.tables().forEach(values::add);
        schema.semantics().metrics().forEach(this::add);
    }

    private void add(Metric metric) {
        Stream.concat(Stream.of(metric.name()), metric.synonyms().stream())
                .forEach(name -> metrics.putIfAbsent(Names.lemmaKey(Names.words(name)), metric));
    }

    /** Matches of a bag of words; empty if there is none. */
    List<Match> names(List<String> words) {
        return names.index().of(words);
    }

    Set<String> keys() {
        return names.index().keys();
    }

    ValueIndex values() {
        return values;
    }

    /** The metric that the words name. */
    public Optional<Metric> metric(List<String> words) {
        return Optional.ofNullable(metrics.get(Names.lemmaKey(words)));
    }

    /** Whether the name of some column of numbers ends with a unit of the same kind. */
    boolean measures(UnitOfMeasure unit) {
        return names.measures(unit);
    }

    /** The dates and times of a table. */
    public List<ColumnRef> dates(TableName table) {
        return schema.table(table).stream()
                .flatMap(found -> found.columns().stream())
                .map(column -> new ColumnRef(table, column))
                .filter(ColumnRef::isTemporal)
                .toList();
    }

    /** Numbers that the words name well; if several tables have some, those of the table that also has sales. */
    List<Match> amounts(List<String> words) {
        List<Match> amounts = names(words).stream()
                .filter(match -> match instanceof Match.ColumnMatch column
                        && column.column().isNumeric()
                        && column.weight() >= WELL)
                .toList();
        List<Match> sold =
                amounts.stream().filter(match -> hasSales(match.table())).toList();
        return sold.isEmpty() ? amounts : sold;
    }

    private boolean hasSales(TableName table) {
        return SALES.stream()
                .anyMatch(words -> !columns(List.of(words.split(" ")), table).isEmpty());
    }

    /** Columns of one table that the words may name, best first. */
    public List<ColumnRef> columns(List<String> words, TableName table) {
        return names(words).stream()
                .filter(match ->
                        match instanceof Match.ColumnMatch && match.table().equals(table))
                .sorted(Comparator.comparingDouble(Match::weight).reversed())
                .map(match -> ((Match.ColumnMatch) match).column())
                .toList();
    }

    /** The table that the words name, if they name one at all. */
    public Optional<TableName> table(List<String> words) {
        return names(words).stream()
                .filter(match -> match instanceof Match.TableMatch && match.weight() >= WELL)
                .max(Comparator.comparingDouble(Match::weight))
                .map(Match::table);
    }

    /** Values of one word that share its stem: "cancelled" for "cancellation". */
    public List<Match.ValueMatch> valuesOfFamily(String word) {
        return values.ofFamily(word);
    }
}
