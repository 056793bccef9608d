package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.retrieval.words.Concept;
import org.analyticschatbot.texttosql.retrieval.words.QuestionConcepts;

/** A schema, ready to be excerpted: as a whole if it fits the budget, else by question. */
final class PreparedCatalog {

    private static final int MOST_TABLES = 10;
    private static final int MOST_NEIGHBOURS = 5;
    /** How many columns of a table are shown; the next smaller number is tried where a table does not fit. */
    private static final int[] WIDTHS = {30, 12, 4};

    private final Schema schema;
    private final TableRetriever retriever;
    private final TableNotation notation;
    private final int budget;
    private final Optional<String> whole;

    /** @param budget in tokens */
    PreparedCatalog(Schema schema, int budget) {
        this.schema = schema;
        this.retriever = new TableRetriever(schema);
        this.notation = new TableNotation(schema);
        this.budget = budget;
        this.whole = whole();
    }

    Schema schema() {
        return schema;
    }

    Excerpt excerpt(String question) {
        return whole.map(text -> new Excerpt(text, schema.tables())).orElseGet(() -> partial(question));
    }

    private Optional<String> whole() {
        Draft draft = new Draft(budget);
        boolean fits = schema.tables().stream().allMatch(table -> draft.add(notation.whole(table)))
                && notation.joins(schema.tableNames()).allMatch(draft::add);
        return fits ? Optional.of(draft.text()) : Optional.empty();
    }

    private Excerpt partial(String question) {
        List<Concept> concepts = QuestionConcepts.of(question);
        // A tenth is kept for the joins, without which the tables are of little use.
        Draft tables = new Draft(budget - budget / 10);
        List<TableSchema> shown = new ArrayList<>();
        for (TableSchema table : chosen(question)) {
            if (fits(tables, table, concepts)) {
                shown.add(table);
            }
        }
        Draft excerpt = new Draft(budget);
        excerpt.add(tables.text());
        excerpt.add("and " + (schema.tables().size() - shown.size()) + " more tables\n");
        notation.joins(shown.stream().map(TableSchema::name).collect(toSet())).forEach(excerpt::add);
        return new Excerpt(excerpt.text(), shown);
    }

    private boolean fits(Draft draft, TableSchema table, List<Concept> question) {
        for (int width : WIDTHS) {
            if (draft.add(notation.narrowed(table, question, width))) {
                return true;
            }
        }
        return false;
    }

    /** A question whose words name nothing is shown the first tables, so that a model can at least ask back. */
    private List<TableSchema> chosen(String question) {
        List<TableSchema> best = retriever.best(question, MOST_TABLES);
        List<TableSchema> shown =
                best.isEmpty() ? schema.tables().stream().limit(MOST_TABLES).toList() : best;
        List<TableSchema> all = new ArrayList<>(shown);
        all.addAll(retriever.neighbours(shown, MOST_NEIGHBOURS));
        return all;
    }

    /** Text that grows as long as its tokens last. */
    private static final class Draft {

        private final StringBuilder text = new StringBuilder();
        private int left;

        Draft(int budget) {
            this.left = budget;
        }

        /** Adds the lines, unless they are too many: every one ends with a line break, which no token reaches over. */
        boolean add(String lines) {
            int tokens = Tokens.in(lines);
            if (tokens > left) {
                return false;
            }
            left -= tokens;
            text.append(lines);
            return true;
        }

        String text() {
            return text.toString();
        }
    }
}
