package org.analyticschatbot.core.memory;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.Sha256;
import org.analyticschatbot.core.sql.ReadOnlySql;

/**
 * Tells whether the same SQL answers another question: the same words, days that begin at the same time, tables that
 * are described as they were, and a semantic layer that says the same. Only the tables that the SQL reads count. A table that was added elsewhere does not make
 * people's word about an answer worthless, and how many rows there are, or which values, changes every day.
 */
public final class PlanBasis {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[\\s?!.。？！]+$");

    private PlanBasis() {}

    /** @return 64 hexadecimal digits */
    public static String of(Question question, ReadOnlySql sql, Schema schema) {
        List<TableSchema> read = schema.tables().stream()
                .filter(table -> sql.tables().contains(table.name()))
                .sorted(Comparator.comparing(table -> table.name().toString()))
                .toList();
        return Sha256.hex(List.of(
                        words(question.text()),
                        question.zone().getId(),
                        question.weekStart(),
                        read.stream().map(PlanBasis::described).toList(),
                        schema.semantics().version())
                .toString());
    }

    /** Equal for questions that differ in case, spaces or the mark at their end only. */
    static String words(String question) {
        String plain = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return END.matcher(SPACE.matcher(plain).replaceAll(" ")).replaceAll("").strip();
    }

    private static List<Object> described(TableSchema table) {
        return List.of(
                table.name(),
                String.valueOf(table.comment()),
                table.primaryKey(),
                table.synonyms(),
                table.columns().stream().map(PlanBasis::described).toList());
    }

    private static List<Object> described(ColumnSchema column) {
        return List.of(
                column.name(),
                column.type(),
                String.valueOf(column.comment()),
                column.isPrivate(),
                column.isPartition(),
                column.synonyms());
    }
}
