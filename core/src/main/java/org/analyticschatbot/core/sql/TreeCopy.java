package org.analyticschatbot.core.sql;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NodeLocation;
import io.trino.sql.tree.OrderBy;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SortItem;
import java.util.List;
import java.util.Optional;

/**
 * Copies a tree in one scope, naming each class of node that it lets pass; any other is refused. What is not copied
 * cannot be printed, so nothing gets through by being overlooked. Leaves without children are taken over as they are.
 */
final class TreeCopy {

    private final TableScope scope;
    private final CopyProgress progress;
    private final QueryCopy queries = new QueryCopy(this);
    private final RelationCopy relations = new RelationCopy(this);
    private final ExpressionCopy expressions = new ExpressionCopy(this);

    TreeCopy(TableScope scope, CopyProgress progress) {
        this.scope = scope;
        this.progress = progress;
    }

    TableScope scope() {
        return scope;
    }

    CopyProgress progress() {
        return progress;
    }

    TreeCopy in(TableScope inner) {
        return new TreeCopy(inner, progress);
    }

    Query query(Query query) {
        return progress.deeper(() -> queries.copy(query));
    }

    Relation relation(Relation relation) {
        return progress.deeper(() -> relations.copy(relation));
    }

    Expression expression(Expression expression) {
        return progress.deeper(() -> expressions.copy(expression));
    }

    List<Expression> expressions(List<Expression> list) {
        return list.stream().map(this::expression).toList();
    }

    Optional<Expression> expression(Optional<Expression> expression) {
        return expression.map(this::expression);
    }

    /** Names that begin with a dollar are hidden columns, such as the path of a file. */
    static Identifier name(Identifier identifier) {
        if (identifier.getValue().startsWith("$")) {
            throw Refusals.construct("hidden column " + identifier.getValue());
        }
        return identifier;
    }

    static List<Identifier> names(List<Identifier> identifiers) {
        return identifiers.stream().map(TreeCopy::name).toList();
    }

    OrderBy orderBy(OrderBy order) {
        return new OrderBy(
                at(order), order.getSortItems().stream().map(this::sortItem).toList());
    }

    private SortItem sortItem(SortItem item) {
        return new SortItem(at(item), expression(item.getSortKey()), item.getOrdering(), item.getNullOrdering());
    }

    /** Where the original stood. */
    static NodeLocation at(Node node) {
        return node.getLocation().orElseGet(() -> new NodeLocation(1, 1));
    }

    /** A construct of Trino's that an allowed node may carry, but not here. */
    static void refuse(boolean present, String construct) {
        if (present) {
            throw Refusals.construct(construct);
        }
    }
}
