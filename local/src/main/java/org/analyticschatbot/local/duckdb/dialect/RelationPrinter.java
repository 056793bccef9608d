package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.AstVisitor;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinCriteria;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.Lateral;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Row;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.Unnest;
import io.trino.sql.tree.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints what stands in FROM. */
final class RelationPrinter extends AstVisitor<String, @Nullable Void> {

    private final ExpressionPrinter expressions;
    private final QueryPrinter queries;

    RelationPrinter(ExpressionPrinter expressions, QueryPrinter queries) {
        this.expressions = expressions;
        this.queries = queries;
    }

    @Override
    protected String visitNode(Node node, @Nullable Void context) {
        throw NotTranslatable.construct(TrinoToDuckDb.nameOf(node));
    }

    @Override
    protected String visitTable(Table table, @Nullable Void context) {
        if (table.getQueryPeriod().isPresent() || table.getBranch().isPresent()) {
            throw NotTranslatable.construct("FOR VERSION or FOR TIMESTAMP");
        }
        return table.getName().getOriginalParts().stream().map(Quoting::name).collect(joining("."));
    }

    @Override
    protected String visitTableSubquery(TableSubquery subquery, @Nullable Void context) {
        return "(" + queries.print(subquery.getQuery()) + ")";
    }

    @Override
    protected String visitLateral(Lateral lateral, @Nullable Void context) {
        return "LATERAL (" + queries.print(lateral.getQuery()) + ")";
    }

    @Override
    protected String visitValues(Values values, @Nullable Void context) {
        int width =
                values.getRows().getFirst() instanceof Row row ? row.getFields().size() : 1;
        String columns = IntStream.range(0, width)
                .mapToObj(index -> Quoting.name("_col" + index))
                .collect(joining(", "));
        return queries.rows(values) + " AS \"_values\" (" + columns + ")";
    }

    @Override
    protected String visitAliasedRelation(AliasedRelation aliased, @Nullable Void context) {
        String alias = " AS " + Quoting.name(aliased.getAlias());
        List<Identifier> columns = columns(aliased);
        return switch (aliased.getRelation()) {
            case Unnest unnest -> unnest(unnest, columns.size()) + alias + Quoting.columnList(columns);
            case Values values -> queries.rows(values) + alias + Quoting.columnList(columns);
            case Relation relation -> process(relation, null) + alias + Quoting.columnList(columns);
        };
    }

    private static List<Identifier> columns(AliasedRelation aliased) {
        List<Identifier> columns = aliased.getColumnNames();
        return columns == null ? List.of() : columns;
    }

    @Override
    protected String visitUnnest(Unnest unnest, @Nullable Void context) {
        return unnest(unnest, 0);
    }

    /** DuckDB's own UNNEST takes one array. Two columns of one expression can only come from a map. */
    private String unnest(Unnest unnest, int columns) {
        List<Expression> sources = unnest.getExpressions();
        int ordinality = unnest.isWithOrdinality() ? 1 : 0;
        boolean isMap = sources.size() == 1 && columns - ordinality == 2;
        if (sources.size() == 1 && !isMap) {
            return "UNNEST(" + expressions.print(sources.getFirst()) + ")"
                    + (ordinality == 1 ? " WITH ORDINALITY" : "");
        }
        if (!isMap && columns > sources.size() + ordinality) {
            throw NotTranslatable.construct("UNNEST of several maps");
        }
        List<String> lists = new ArrayList<>(
                isMap
                        ? keysAndValues(sources.getFirst())
                        : sources.stream().map(expressions::print).toList());
        if (ordinality == 1) {
            lists.add(numbers(lists));
        }
        return lists.stream().map(list -> "unnest(" + list + ")").collect(joining(", ", "LATERAL (SELECT ", ")"));
    }

    private List<String> keysAndValues(Expression map) {
        String printed = expressions.print(map);
        return List.of("map_keys(" + printed + ")", "map_values(" + printed + ")");
    }

    private static String numbers(List<String> lists) {
        String longest = lists.stream().map(list -> "len(" + list + ")").collect(joining(", ", "greatest(", ")"));
        return "range(1, " + longest + " + 1)";
    }

    @Override
    protected String visitJoin(Join join, @Nullable Void context) {
        String left = process(join.getLeft(), null);
        String right = operand(join.getRight());
        return switch (join.getType()) {
            case CROSS, IMPLICIT -> left + " CROSS JOIN " + right;
            case INNER, LEFT, RIGHT, FULL -> left + " " + join.getType() + " JOIN " + right + criteria(join);
        };
    }

    private String operand(Relation relation) {
        String printed = process(relation, null);
        return relation instanceof Join ? "(" + printed + ")" : printed;
    }

    private String criteria(Join join) {
        JoinCriteria criteria = join.getCriteria().orElseThrow(() -> NotTranslatable.construct("JOIN without ON"));
        return switch (criteria) {
            case JoinOn on -> " ON " + expressions.print(on.getExpression());
            case JoinUsing using -> " USING (" + Quoting.names(using.getColumns()) + ")";
            default -> throw NotTranslatable.construct("NATURAL JOIN");
        };
    }
}
