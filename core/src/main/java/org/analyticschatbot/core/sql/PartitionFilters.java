package org.analyticschatbot.core.sql;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.IsNullPredicate;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NotExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells how a statement narrows a table that is stored in parts. It judges by looks: a condition anywhere in the statement
 * counts for each place that reads the table. That is good enough for a warning, not for a decision about access.
 */
public final class PartitionFilters extends DefaultTraversalVisitor<Void> {

    /** From the worst to the best. */
    public enum Use {
        /** Every part is read. */
        NONE,
        /** A function, a cast or a sum stands around the column, so that every part is read to compute it. */
        WRAPPED,
        /** The column itself is compared with something that is known beforehand. */
        DIRECT
    }

    private final List<Expression> conditions = new ArrayList<>();
    private final Map<String, TableName> aliases = new HashMap<>();
    private final TableName table;
    private final Set<String> columns;

    private PartitionFilters(TableName table, Collection<String> columns) {
        this.table = table;
        this.columns =
                columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** @param columns those by whose values the table is stored in parts */
    public static Use of(ReadOnlySql sql, TableName table, Collection<String> columns) {
        PartitionFilters filters = new PartitionFilters(table, columns);
        filters.process(sql.query());
        return best(filters.conditions.stream().map(filters::use));
    }

    @Override
    protected Void visitQuerySpecification(QuerySpecification query, Void context) {
        query.getWhere().ifPresent(conditions::add);
        return super.visitQuerySpecification(query, null);
    }

    @Override
    protected Void visitJoin(Join join, Void context) {
        if (join.getCriteria().orElse(null) instanceof JoinOn on) {
            conditions.add(on.getExpression());
        }
        return super.visitJoin(join, null);
    }

    @Override
    protected Void visitAliasedRelation(AliasedRelation relation, Void context) {
        if (relation.getRelation() instanceof Table aliased) {
            aliases.put(Columns.lower(relation.getAlias()), name(aliased));
        }
        return super.visitAliasedRelation(relation, null);
    }

    private static TableName name(Table table) {
        List<String> parts = table.getName().getParts();
        return new TableName(parts.size() > 1 ? parts.get(parts.size() - 2) : null, parts.getLast());
    }

    private Use use(Expression condition) {
        return switch (condition) {
            case LogicalExpression logical
            when logical.getOperator() == LogicalExpression.Operator.AND ->
                best(logical.getTerms().stream().map(this::use));
            case LogicalExpression logical ->
                logical.getTerms().stream().map(this::use).min(Use::compareTo).orElse(Use.NONE);
            case NotExpression not -> use(not.getValue());
            case Predicated predicated -> use(predicated);
            default -> isColumn(condition) ? Use.DIRECT : mentioned(condition);
        };
    }

    private Use use(Predicated predicated) {
        if (predicated.getPredicate() instanceof IsNullPredicate) {
            return Use.NONE;
        }
        if (isColumn(predicated.getValue())) {
            return isKnownBeforehand(predicated.getPredicate()) ? Use.DIRECT : Use.NONE;
        }
        boolean isMirrored =
                predicated.getPredicate() instanceof ComparisonPredicate comparison && isColumn(comparison.getRight());
        if (isMirrored) {
            return isKnownBeforehand(predicated.getValue()) ? Use.DIRECT : Use.NONE;
        }
        return mentioned(predicated);
    }

    private Use mentioned(Node node) {
        return Columns.nodes(node).anyMatch(this::isColumn) ? Use.WRAPPED : Use.NONE;
    }

    private static boolean isKnownBeforehand(Node node) {
        return Columns.nodes(node)
                .noneMatch(part -> part instanceof Identifier || part instanceof DereferenceExpression);
    }

    private boolean isColumn(Node node) {
        return switch (node) {
            case Identifier name -> columns.contains(Columns.lower(name));
            case DereferenceExpression path
            when path.getBase() instanceof Identifier qualifier ->
                path.getField()
                                .filter(field -> columns.contains(Columns.lower(field)))
                                .isPresent()
                        && mayMeanTable(Columns.lower(qualifier));
            default -> false;
        };
    }

    /** An alias of a subquery may pass the column on. */
    private boolean mayMeanTable(String qualifier) {
        return aliases.getOrDefault(qualifier, table).equals(table);
    }

    private static Use best(Stream<Use> uses) {
        return uses.max(Use::compareTo).orElse(Use.NONE);
    }
}
