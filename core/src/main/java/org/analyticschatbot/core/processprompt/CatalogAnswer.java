package org.analyticschatbot.core.processprompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** Answers questions about the data itself, from the catalog. */
public final class CatalogAnswer {

    private static final Wording WORDING = Wording.of(CatalogAnswer.class, "sentences.properties");
    private static final int SHOWN_VALUES = 5;
    private static final List<Column> TABLES = List.of(text("table"), count("columns"), count("rows"), text("comment"));
    private static final List<Column> COLUMNS = List.of(
            text("column"),
            text("type"),
            text("comment"),
            new Column("missing", "double"),
            count("distinct"),
            text("smallest"),
            text("largest"),
            text("frequent"));
    private static final List<Column> COLUMNS_OF_TABLES =
            List.of(text("table"), text("column"), text("type"), text("comment"));

    private final Schema schema;
    private final String planner;

    public CatalogAnswer(Schema schema, String planner) {
        this.schema = schema;
        this.planner = planner;
    }

    public Answer about(Subject subject) {
        return switch (subject) {
            case Subject.AllTables all -> tables();
            case Subject.OneTable(TableName name) ->
                schema.table(name).map(this::table).orElseGet(this::tables);
            case Subject.ColumnsAbout(List<String> words) -> columnsAbout(words);
        };
    }

    private Answer tables() {
        String sentence =
                WORDING.text("tables", "count", NumberText.of(schema.tables().size()));
        return answer(
                sentence,
                TABLES,
                schema.tables().stream().map(CatalogAnswer::tableRow).toList());
    }

    private static List<@Nullable Object> tableRow(TableSchema table) {
        return Arrays.asList(table.name().toString(), (long) table.columns().size(), table.rowCount(), table.comment());
    }

    private Answer table(TableSchema table) {
        return answer(
                tableSentence(table),
                COLUMNS,
                table.columns().stream().map(CatalogAnswer::columnRow).toList());
    }

    private static String tableSentence(TableSchema table) {
        String count = NumberText.of(table.columns().size());
        return table.rowCount() == null
                ? WORDING.text("table_unsized", "table", table.name().toString(), "count", count)
                : WORDING.text(
                        "table",
                        "table",
                        table.name().toString(),
                        "count",
                        count,
                        "rows",
                        NumberText.of(table.rowCount()));
    }

    private static List<@Nullable Object> columnRow(ColumnSchema column) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, column.name(), column.type(), column.comment());
        row.addAll(statistics(column.statistics()));
        return row;
    }

    private static List<@Nullable Object> statistics(@Nullable ColumnStatistics statistics) {
        if (statistics == null) {
            return Arrays.asList(null, null, null, null, null);
        }
        return Arrays.asList(
                statistics.nullShare(),
                statistics.distinctCount(),
                statistics.min(),
                statistics.max(),
                String.join(
                        ", ",
                        statistics.frequentValues().stream().limit(SHOWN_VALUES).toList()));
    }

    private Answer columnsAbout(List<String> words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableSchema table : schema.tables()) {
            table.columns().stream()
                    .filter(column -> mentions(column, words))
                    .forEach(column -> rows.add(
                            Arrays.asList(table.name().toString(), column.name(), column.type(), column.comment())));
        }
        String sentence = rows.isEmpty()
                ? WORDING.text("no_columns", "words", String.join(" ", words))
                : WORDING.text("columns", "count", NumberText.of(rows.size()));
        return answer(sentence, COLUMNS_OF_TABLES, rows);
    }

    private static boolean mentions(ColumnSchema column, List<String> words) {
        String text =
                (column.name() + " " + (column.comment() == null ? "" : column.comment())).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private Answer answer(String sentence, List<Column> columns, List<List<@Nullable Object>> rows) {
        return new Answer.Metadata(sentence, columns, rows, planner);
    }

    private static Column text(String name) {
        return new Column(name, "varchar");
    }

    private static Column count(String name) {
        return new Column(name, "bigint");
    }
}
