package org.analyticschatbot.local.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Sources;
import org.analyticschatbot.core.answer.Wording;
import org.jspecify.annotations.Nullable;

/** An answer as a person reads it: the sentence, the table, the SQL, and what was taken for granted. */
public final class AnswerPrinter {

    private static final Wording WORDING = Wording.of(AnswerPrinter.class, "answers.properties");

    private final PrintStream out;
    private final int width;

    public AnswerPrinter(Terminal terminal) {
        this.out = terminal.out();
        this.width = terminal.width();
    }

    public void print(Answer answer) {
        out.println(PlainText.lines(answer.sentence()));
        switch (answer) {
            case Answer.Table table -> printTable(table);
            case Answer.Metadata metadata -> printRows(metadata.columns(), metadata.rows());
            case Answer.Clarification clarification -> printQuestions("options", clarification.options());
            case Answer.Refusal refusal -> printQuestions("examples", refusal.examples());
        }
    }

    private void printTable(Answer.Table table) {
        printRows(table.columns(), table.rows());
        out.println(rowCount(table));
        out.println();
        out.println(WORDING.text("sql"));
        PlainText.lines(table.sql()).lines().forEach(line -> out.println("  " + line));
        out.println();
        table.assumptions().forEach(text -> out.println(WORDING.text("assumed", "text", PlainText.line(text))));
        printSources(table.sources());
        out.println(WORDING.text(
                "planned",
                "planner",
                PlainText.line(table.planner()),
                "elapsed",
                number(table.elapsed().toMillis())));
    }

    private void printSources(Sources sources) {
        if (!sources.isUnknown()) {
            String tables = PlainText.line(String.join(", ", sources.tables()));
            String filters = PlainText.line(String.join(", ", sources.filters()));
            out.println(
                    filters.isEmpty()
                            ? WORDING.text("sources", "tables", tables)
                            : WORDING.text("sources_filtered", "tables", tables, "filters", filters));
        }
    }

    private void printRows(List<Column> columns, List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            out.println();
            TextTable.render(columns, rows, width).forEach(out::println);
        }
    }

    private static String rowCount(Answer.Table table) {
        String count = number(table.rowCount());
        String shown = number(table.rows().size());
        if (table.truncated()) {
            return WORDING.text("rows_cut", "shown", shown, "count", count);
        }
        return table.rows().size() < table.rowCount()
                ? WORDING.text("rows_shown", "shown", shown, "count", count)
                : WORDING.text(table.rowCount() == 1 ? "one_row" : "rows", "count", count);
    }

    private void printQuestions(String heading, List<String> questions) {
        if (!questions.isEmpty()) {
            out.println();
            out.println(WORDING.text(heading));
            questions.forEach(question -> out.println("  " + PlainText.line(question)));
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
