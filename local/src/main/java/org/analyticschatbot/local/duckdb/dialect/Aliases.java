package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionRewriter;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SingleColumn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In ORDER BY an output column goes before an input column of its name, also inside an expression. DuckDB does so only
 * when the name stands alone, so inside expressions the name is replaced by what it stands for.
 */
final class Aliases extends ExpressionRewriter<Void> {

    private final Map<String, Expression> meanings;

    private Aliases(Map<String, Expression> meanings) {
        this.meanings = meanings;
    }

    static Aliases of(Select select) {
        Map<String, Expression> meanings = new HashMap<>();
        for (var item : select.getSelectItems()) {
            if (item instanceof SingleColumn column && column.getAlias().isPresent()) {
                meanings.put(key(column.getAlias().get()), column.getExpression());
            }
        }
        return new Aliases(meanings);
    }

    Expression replacedIn(Expression sortKey) {
        return sortKey instanceof Identifier ? sortKey : ExpressionTreeRewriter.rewriteWith(this, sortKey);
    }

    @Override
    public Expression rewriteIdentifier(
            Identifier name, @Nullable Void context, ExpressionTreeRewriter<Void> rewriter) {
        return meanings.getOrDefault(key(name), name);
    }

    private static String key(Identifier name) {
        return name.getValue().toLowerCase(Locale.ROOT);
    }
}
