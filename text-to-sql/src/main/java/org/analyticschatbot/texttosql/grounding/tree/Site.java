package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.Expression;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.scope.Families;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Tables;

/** Where a repair works: what the names of a SELECT mean, and where it tells what it did. */
public record Site(Scope scope, Tables tables, Findings findings) {

    public Family family(Expression expression) {
        return Families.of(expression, scope, tables);
    }
}
