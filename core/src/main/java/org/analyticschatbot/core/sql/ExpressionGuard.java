package org.analyticschatbot.core.sql;

import io.trino.sql.ExpressionFormatter;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Expression;
import java.util.Set;

/** Lets nothing pass but one expression over the columns of one row: no nested query, no window, no lambda. */
public final class ExpressionGuard {

    /**
     * Decides on an expression; never throws.
     *
     * @param sql Trino's, with bare names of columns
     */
    public ExpressionResult check(String sql) {
        try {
            return accept(sql);
        } catch (Refused refused) {
            return refused.rejection();
        } catch (RuntimeException | StackOverflowError e) {
            // As in the guard of statements: what fails must not let through.
            return Refusals.unreadable("expression").rejection();
        }
    }

    private static ReadOnlyExpression accept(String sql) {
        PreScan.admit("SELECT (\n" + sql + "\n)");
        Expression copy = new TreeCopy(new TableScope(Set.of()), new CopyProgress()).expression(parsed(sql));
        ExpressionColumns columns = ExpressionColumns.of(copy);
        if (!parsed(ExpressionFormatter.formatExpression(copy)).equals(copy)) {
            throw Refusals.unreadable("expression that does not print as it reads");
        }
        return new ReadOnlyExpression(copy, columns);
    }

    private static Expression parsed(String sql) {
        try {
            return new SqlParser().createExpression(sql);
        } catch (ParsingException e) {
            throw SyntaxError.of(sql, e);
        }
    }
}
