package org.analyticschatbot.texttosql.rules.sql;

import java.util.List;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;

/** Prints the values of a subject whose rows together fulfil a condition. */
final class Having {

    private Having() {}

    /** It stands by itself: the rows counted are all rows, not only those of the query around it. */
    static String subquery(Condition.HasAggregate condition, Joiner joiner, Aliases aliases) {
        From inner = joiner.from(
                condition.measured().table(), List.of(condition.subject().table()), aliases);
        TableName measured = condition.measured().table();
        ExpressionWriter expressions =
                new ExpressionWriter(inner, new ConditionWriter(joiner, measured, inner, aliases));
        String subject = inner.column(condition.subject());
        return "SELECT " + subject + " FROM " + inner.sql().replace('\n', ' ') + " WHERE " + subject
                + " IS NOT NULL GROUP BY " + subject + " HAVING "
                + expressions.sql(condition.measured()) + " "
                + condition.operator().sql() + " " + condition.number().toPlainString();
    }
}
