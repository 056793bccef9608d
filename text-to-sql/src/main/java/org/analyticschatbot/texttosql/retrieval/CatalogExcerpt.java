package org.analyticschatbot.texttosql.retrieval;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;

/**
 * The part of the catalog that a model is shown for a question, in lines such as
 *
 * <pre>
 * table sales.orders (1200 rows) -- Orders of the web shop
 *  id bigint PK
 *  customer_id bigint FK
 *  status varchar: 'open', 'paid', …
 *  ordered_at date: 2024-01-01..2026-11-22 -- day of the order
 *  and 14 more columns
 * and 871 more tables
 * join sales.orders.customer_id = sales.customers.id (guessed)
 * </pre>
 *
 * A catalog that fits the budget is shown as a whole and in its own order, whatever the question: the same text each
 * time lets a provider's prompt cache work. Of a larger one the ten best tables are shown, best first, with at most five
 * that foreign keys join to them. Names that SQL must quote are in double quotes; a guessed join was inferred from names
 * and values. {@code PARTITION} marks a column by which the table is stored in parts: a filter on it reads less.
 *
 * <p>All of it is data from outside. No line starts with such data, and it holds no line break, no invisible character
 * (control, bidirectional, zero width) and none of {@code `<>}, so that it cannot leave a fence made of these. Of a
 * private column only its name, its type and whether it is a key are shown.
 */
public final class CatalogExcerpt {

    private static final int DEFAULT_BUDGET = 6_000;
    private static final int SMALLEST_BUDGET = 100;
    private static final int MOST_PREPARED = 8;

    private final int budget;
    private final AtomicReference<List<PreparedCatalog>> recent = new AtomicReference<>(List.of());

    public CatalogExcerpt() {
        this(DEFAULT_BUDGET);
    }

    /** @param budget in tokens as OpenAI's o200k counts them, at least 100; an excerpt is never longer */
    public CatalogExcerpt(int budget) {
        if (budget < SMALLEST_BUDGET) {
            throw new IllegalArgumentException("A budget of " + budget + " tokens holds no table");
        }
        this.budget = budget;
    }

    /**
     * @param question with the earlier questions of its thread where it follows them up, so that their tables are found
     */
    public Excerpt excerpt(String question, Schema schema) {
        return prepared(schema).excerpt(question);
    }

    /** The text alone. */
    public String of(String question, Schema schema) {
        return excerpt(question, schema).text();
    }

    /**
     * Each conversation may see other tables, and the same ones again with its next question, so the latest few are
     * kept. Comparing schemas is cheap as long as they share their tables.
     */
    private PreparedCatalog prepared(Schema schema) {
        List<PreparedCatalog> known = recent.get();
        return known.stream()
                .filter(one -> one.schema().equals(schema))
                .findFirst()
                .orElseGet(() -> prepare(schema, known));
    }

    private PreparedCatalog prepare(Schema schema, List<PreparedCatalog> known) {
        PreparedCatalog prepared = new PreparedCatalog(schema, budget);
        recent.set(Stream.concat(Stream.of(prepared), known.stream())
                .limit(MOST_PREPARED)
                .toList());
        return prepared;
    }
}
