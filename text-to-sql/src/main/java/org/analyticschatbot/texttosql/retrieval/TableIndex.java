package org.analyticschatbot.texttosql.retrieval;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a schema, ranked by how well their names, columns and comments fit a question, and by how well the
 * whole database does: a table called {@code people} fits everywhere, and the right one stands among fitting neighbours.
 */
final class TableIndex {

    private static final int WEIGHT_OF_NAME = 3;
    private static final double WEIGHT_OF_DATABASE = 0.5;

    private final List<TableSchema> tables;
    private final WordIndex words;
    /** Where each database's tables stand in {@code tables}. */
    private final List<List<Integer>> databases;

    private final WordIndex wordsOfDatabases;

    TableIndex(Schema schema) {
        this.tables = schema.tables();
        List<List<String>> stems = tables.stream()
                .map(table -> stems(table, schema.otherNames(table)))
                .toList();
        this.words = new WordIndex(stems.stream());
        this.databases = List.copyOf(IntStream.range(0, tables.size())
                .boxed()
                .filter(i -> tables.get(i).name().schema() != null)
                .collect(groupingBy(
                        i -> Objects.requireNonNull(tables.get(i).name().schema()), LinkedHashMap::new, toList()))
                .values());
        this.wordsOfDatabases = new WordIndex(databases.stream()
                .map(positions ->
                        positions.stream().flatMap(i -> stems.get(i).stream()).toList()));
    }

    /** The tables that share a word with the question, or whose database does; best first, then as in the schema. */
    Stream<TableSchema> ranked(String question) {
        double[] scores = words.scores(question);
        double[] scoresOfDatabases = wordsOfDatabases.scores(question);
        for (int i = 0; i < scoresOfDatabases.length; i++) {
            for (int table : databases.get(i)) {
                scores[table] += WEIGHT_OF_DATABASE * scoresOfDatabases[i];
            }
        }
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(comparingDouble((Integer i) -> -scores[i]))
                .map(tables::get);
    }

    private static List<String> stems(TableSchema table, List<String> otherNames) {
        List<String> name = Words.ofName(table.name().name());
        Stream<String> named = Stream.generate(() -> name).limit(WEIGHT_OF_NAME).flatMap(List::stream);
        Stream<String> columns =
                table.columns().stream().flatMap(column -> Stream.of(column.name(), orEmpty(column.comment())));
        Stream<String> rest =
                Stream.concat(Stream.of(orEmpty(table.name().schema()), orEmpty(table.comment())), columns);
        String texts = rest.collect(joining(" "));
        return Stream.concat(named, Words.ofName(texts + " " + String.join(" ", otherNames)).stream())
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
