package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.retrieval.postings.Text;
import org.jspecify.annotations.Nullable;

/** What a table says about itself. No value of a cell is among it. */
final class TableText {

    private static final float WEIGHT_OF_NAME = 3;

    private TableText() {}

    /** @param otherNames what people call it, its columns, and what is computed from it */
    static List<Text> of(TableSchema table, List<String> otherNames) {
        Stream<Text> name = Stream.of(new Text(table.name().name(), WEIGHT_OF_NAME));
        Stream<Text> about = texts(table.name().schema(), table.comment());
        Stream<Text> columns = table.columns().stream().flatMap(TableText::of);
        Stream<Text> others = otherNames.stream().map(other -> new Text(other, 1));
        return Stream.of(name, about, columns, others).flatMap(all -> all).toList();
    }

    private static Stream<Text> of(ColumnSchema column) {
        return texts(column.name(), column.comment());
    }

    private static Stream<Text> texts(@Nullable String... texts) {
        return Stream.of(texts).flatMap(Stream::ofNullable).map(text -> new Text(text, 1));
    }
}
