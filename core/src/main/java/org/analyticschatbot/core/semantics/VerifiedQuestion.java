package org.analyticschatbot.core.semantics;

import java.util.Set;
import org.analyticschatbot.core.sql.TableName;

/**
 * A question whose SQL somebody who knows the data has found right.
 *
 * @param sql Trino's, let through by the guard
 * @param tables all that it reads
 */
public record VerifiedQuestion(String question, String sql, Set<TableName> tables) {

    public VerifiedQuestion {
        tables = Set.copyOf(tables);
    }
}
