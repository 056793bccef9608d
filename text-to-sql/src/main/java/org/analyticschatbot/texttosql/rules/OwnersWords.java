package org.analyticschatbot.texttosql.rules;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.time.FiscalPeriods;
import org.analyticschatbot.texttosql.rules.time.Period;

/** Tells which words of a question mean what they mean because the owner of the data says so. */
final class OwnersWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private final Schema schema;

    OwnersWords(Schema schema) {
        this.schema = schema;
    }

    List<String> assumptions(List<Mention> mentions, Intent intent) {
        Set<TableName> read = new LinkedHashSet<>();
        read.add(intent.root());
        intent.outputs().forEach(output -> read.addAll(output.tables()));
        intent.grouping().forEach(group -> read.addAll(group.tables()));
        intent.conditions().forEach(condition -> condition.restricted().forEach(column -> read.add(column.table())));
        return mentions.stream()
                .flatMap(mention -> told(mention, read))
                .distinct()
                .toList();
    }

    private Stream<String> told(Mention mention, Set<TableName> read) {
        return switch (mention) {
            case Mention.Time time when FiscalPeriods.isNamedIn(time.text()) -> Stream.of(fiscal(time));
            case Mention.SchemaName name -> synonym(name, read).limit(1);
            default -> Stream.empty();
        };
    }

    private static String fiscal(Mention.Time time) {
        Period period = time.period();
        return "“" + time.text() + "” is " + DAY.format(period.from()) + " to "
                + DAY.format(period.to().minusDays(1)) + ", as chatbot.yaml says.";
    }

    private Stream<String> synonym(Mention.SchemaName name, Set<TableName> read) {
        return schema.tables().stream()
                .filter(table -> read.contains(table.name()))
                .flatMap(table -> Stream.concat(ofTable(name.text(), table), ofColumns(name.text(), table)));
    }

    private static Stream<String> ofTable(String text, TableSchema table) {
        return table.synonyms().stream()
                .filter(word -> isSame(word, text))
                .map(_ -> "“" + text + "” are the rows of " + table.name() + ", as chatbot.yaml says.");
    }

    private static Stream<String> ofColumns(String text, TableSchema table) {
        return table.columns().stream()
                .filter(column -> isSynonym(text, column))
                .map(column ->
                        "“" + text + "” is " + table.name().name() + "." + column.name() + ", as chatbot.yaml says.");
    }

    private static boolean isSynonym(String text, ColumnSchema column) {
        return column.synonyms().stream().anyMatch(word -> isSame(word, text));
    }

    private static boolean isSame(String word, String text) {
        return lemmas(word).equals(lemmas(text));
    }

    private static List<String> lemmas(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .map(Lemmas::lemma)
                .toList();
    }
}
