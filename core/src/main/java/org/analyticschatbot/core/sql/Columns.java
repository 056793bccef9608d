package org.analyticschatbot.core.sql;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.WhenClause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the columns of an expression by their looks; not exact enough for a decision about access. */
final class Columns {

    /** @param qualifier the alias before the dot; empty if there is none */
    record Column(String qualifier, String name) {}

    private Columns() {}

    /** For each comparison of two or more columns within a condition: those columns. */
    static Stream<Set<Column>> comparedTogether(Expression condition) {
        return nodes(condition)
                .filter(Predicated.class::isInstance)
                .map(Columns::columns)
                .filter(columns -> columns.size() > 1);
    }

    /** The node and what is below it, but neither nested queries nor the parts of a name. */
    static Stream<Node> nodes(Node root) {
        Stream.Builder<Node> found = Stream.builder();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            found.add(node);
            children(node).forEach(open::push);
        }
        return found.build();
    }

    private static List<? extends Node> children(Node node) {
        return switch (node) {
            case SubqueryExpression _ -> List.of();
            case DereferenceExpression _ -> List.of();
            // getChildren() fails on WHEN with half a comparison, as in CASE a WHEN > 3.
            case WhenClause when -> List.of(when.getResult());
            default -> node.getChildren();
        };
    }

    private static Set<Column> columns(Node node) {
        return nodes(node).map(Columns::column).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<Column> column(Node node) {
        return switch (node) {
            case Identifier name -> Optional.of(new Column("", lower(name)));
            case DereferenceExpression dereference
            when dereference.getBase() instanceof Identifier qualifier ->
                dereference.getField().map(field -> new Column(lower(qualifier), lower(field)));
            default -> Optional.empty();
        };
    }

    static String lower(Identifier name) {
        return name.getValue().toLowerCase(Locale.ROOT);
    }
}
