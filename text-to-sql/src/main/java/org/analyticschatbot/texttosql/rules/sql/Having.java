package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;

/** Prints the values of a subject whose rows together fulfil a condition. */
final class Having {

    private Having() {}

    private static List<TableName> tables(Condition.HasAggregate condition) {
        return Stream.concat(Stream.of(condition.subject().table()), Condition.tablesRead(condition.within()).stream())
                .toList();
    }

    /** It stands by itself: the rows counted are all rows, not only those of the query around it. */
    static String subquery(Condition.HasAggregate condition, Joiner joiner, Aliases aliases) {
        From inner = joiner.from(condition.measured().table(), tables(condition), aliases);
        TableName measured = condition.measured().table();
        ConditionWriter conditions = new ConditionWriter(joiner, measured, inner, aliases);
        ExpressionWriter expressions = new ExpressionWriter(inner, conditions);
        String within = condition.within().stream()
                .map(one -> " AND " + conditions.sql(one))
                .collect(joining());
        String subject = inner.column(condition.subject());
        return "SELECT " + subject + " FROM " + inner.sql().replace('\n', ' ') + " WHERE " + subject
                + " IS NOT NULL" + within + " GROUP BY " + subject + " HAVING "
                + expressions.sql(condition.measured()) + " "
                + condition.operator().sql() + " " + condition.number().toPlainString();
    }
}
