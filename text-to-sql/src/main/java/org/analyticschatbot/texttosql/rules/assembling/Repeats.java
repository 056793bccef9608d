package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.sql.Labels;

/** Rows that a join repeats: a count can be told to count each once, a sum cannot. */
final class Repeats {

    private final Identities identities;
    private final TableName root;
    private final Placement placement;

    Repeats(Identities identities, TableName root, Placement placement) {
        this.identities = identities;
        this.root = root;
        this.placement = placement;
    }

    /** Why the outputs cannot be computed. */
    Optional<Assembly> problem(List<Expression> outputs) {
        return outputs.stream()
                .filter(output -> output.isAggregate() && isRepeated(output) && isDamaged(output))
                .findFirst()
                .map(output -> new Assembly.Refused("The " + Labels.name(output).replace('_', ' ') + " by "
                        + placement.multiplying().stream().findFirst().orElse(root)
                        + " would count rows more than once."));
    }

    private boolean isRepeated(Expression expression) {
        return !placement.multiplying().isEmpty() || !expression.table().equals(root);
    }

    private static boolean isDamaged(Expression output) {
        return !output.total().equals(output)
                || output instanceof Expression.MetricValue
                || (output instanceof Aggregate aggregate
                        && (aggregate.function() == Expression.Function.SUM
                                || aggregate.function() == Expression.Function.AVG));
    }

    /** The same, each row counted once. */
    Expression once(Expression expression) {
        if (!isRepeated(expression) || !(expression instanceof Count count) || count.distinct() != null) {
            return expression;
        }
        List<Expression> keys = identities.keys(count.table());
        return keys.size() == 1 && keys.getFirst() instanceof ColumnValue(ColumnRef key)
                ? new Count(count.table(), key)
                : expression;
    }
}
