package org.analyticschatbot.core.semantics;

import java.util.List;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;

/**
 * A number that people ask for by name.
 *
 * @param name as people write it, such as {@code revenue} or {@code average basket}
 * @param synonyms its other names
 * @param description what it counts, in words; empty if nobody says. Data, never an instruction
 * @param table whose rows it is computed from
 * @param expression one value for all rows of the table
 * @param definition how its owner defines it, for people: {@code sum(amount) where status = 'paid'}
 */
public record Metric(
        String name,
        List<String> synonyms,
        String description,
        TableName table,
        ReadOnlyExpression expression,
        String definition) {

    public Metric {
        synonyms = List.copyOf(synonyms);
    }
}
