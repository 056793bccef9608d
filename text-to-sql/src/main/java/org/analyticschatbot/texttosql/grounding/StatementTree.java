package org.analyticschatbot.texttosql.grounding;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Except;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Intersect;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QueryBody;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SetOperation;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.Union;
import io.trino.sql.tree.With;
import io.trino.sql.tree.WithQuery;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.texttosql.grounding.functions.FunctionNames;
import org.analyticschatbot.texttosql.grounding.grouping.AggregatesInWhere;
import org.analyticschatbot.texttosql.grounding.grouping.BareColumns;
import org.analyticschatbot.texttosql.grounding.grouping.DistinctOrder;
import org.analyticschatbot.texttosql.grounding.grouping.MissingGroups;
import org.analyticschatbot.texttosql.grounding.grouping.NestedAggregates;
import org.analyticschatbot.texttosql.grounding.names.ColumnNames;
import org.analyticschatbot.texttosql.grounding.normal.CanonicalNames;
import org.analyticschatbot.texttosql.grounding.normal.FlatJoins;
import org.analyticschatbot.texttosql.grounding.normal.SortedTerms;
import org.analyticschatbot.texttosql.grounding.relations.ComparedKeys;
import org.analyticschatbot.texttosql.grounding.relations.LateConditions;
import org.analyticschatbot.texttosql.grounding.relations.MissingJoinConditions;
import org.analyticschatbot.texttosql.grounding.relations.MissingRelations;
import org.analyticschatbot.texttosql.grounding.relations.TableNames;
import org.analyticschatbot.texttosql.grounding.scope.Outputs;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Scopes;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.analyticschatbot.texttosql.grounding.types.TypesInExpressions;
import org.analyticschatbot.texttosql.grounding.values.LikeInAnyCase;
import org.analyticschatbot.texttosql.grounding.values.ReferredRows;
import org.analyticschatbot.texttosql.grounding.values.SeveralValues;
import org.analyticschatbot.texttosql.grounding.values.SpelledValues;
import org.jspecify.annotations.Nullable;

/** Takes every SELECT of a statement through all repairs, the inner ones first. */
final class StatementTree {

    private static final List<SpecificationRepair> REPAIRS = List.of(
            new TableNames(),
            new FunctionNames(),
            new LateConditions(),
            new MissingJoinConditions(),
            new MissingRelations(),
            new ColumnNames(),
            new ComparedKeys(),
            new ReferredRows(),
            new SpelledValues(),
            new LikeInAnyCase(),
            new TypesInExpressions(),
            new SeveralValues(),
            new AggregatesInWhere(),
            new MissingGroups(),
            new BareColumns(),
            new DistinctOrder(),
            new NestedAggregates());

    /** Those that a statement needs even if the engine would take it. */
    private static final List<SpecificationRepair> COMPARISONS = List.of(
            new ComparedKeys(),
            new ReferredRows(),
            new SpelledValues(),
            new LikeInAnyCase(),
            new TypesInExpressions(),
            new SeveralValues());

    /** Those that change nothing of what a statement means. */
    private static final List<SpecificationRepair> NORMAL_FORM =
            List.of(new CanonicalNames(), new SortedTerms(), new FlatJoins());

    private final List<SpecificationRepair> repairs;
    private final Findings findings;

    private StatementTree(List<SpecificationRepair> repairs, Findings findings) {
        this.repairs = repairs;
        this.findings = findings;
    }

    static StatementTree ofAll(Findings findings) {
        return new StatementTree(REPAIRS, findings);
    }

    static StatementTree ofComparisons(Findings findings) {
        return new StatementTree(COMPARISONS, findings);
    }

    static StatementTree ofNormalForm(Findings findings) {
        return new StatementTree(NORMAL_FORM, findings);
    }

    Query repaired(Query query, Schema schema) {
        return query(query, new Tables(schema), null);
    }

    private Query query(Query query, Tables tables, @Nullable Scope outer) {
        List<WithQuery> expressions = new ArrayList<>();
        Tables inner = tables;
        for (WithQuery expression : query.getWith().map(With::getQueries).orElse(List.of())) {
            WithQuery repaired = new WithQuery(
                    expression.getName(), query(expression.getQuery(), inner, null), expression.getColumnNames());
            expressions.add(repaired);
            inner = inner.with(repaired.getName().getValue(), Outputs.of(repaired, inner));
        }
        return new Query(
                Nodes.at(query),
                query.getSessionProperties(),
                query.getFunctions(),
                query.getWith().map(with -> new With(with.isRecursive(), expressions)),
                (QueryBody) relation(query.getQueryBody(), inner, outer),
                query.getOrderBy(),
                query.getOffset(),
                query.getLimit());
    }

    private Relation relation(Relation relation, Tables tables, @Nullable Scope outer) {
        return switch (relation) {
            case QuerySpecification specification -> specification(specification, tables, outer);
            case TableSubquery subquery -> new TableSubquery(query(subquery.getQuery(), tables, outer));
            case SetOperation operation -> operation(operation, tables, outer);
            case AliasedRelation aliased ->
                new AliasedRelation(
                        relation(aliased.getRelation(), tables, outer), aliased.getAlias(), aliased.getColumnNames());
            case Join join ->
                new Join(
                        join.getType(),
                        relation(join.getLeft(), tables, outer),
                        relation(join.getRight(), tables, outer),
                        join.getCriteria());
            default -> relation;
        };
    }

    private Relation operation(SetOperation operation, Tables tables, @Nullable Scope outer) {
        List<Relation> parts = operation.getRelations().stream()
                .map(part -> relation(part, tables, outer))
                .toList();
        return switch (operation) {
            case Union union -> new Union(parts, union.isDistinct(), union.getCorresponding());
            case Intersect both -> new Intersect(parts, both.isDistinct(), both.getCorresponding());
            case Except except ->
                new Except(
                        Nodes.at(except),
                        (QueryBody) parts.getFirst(),
                        (QueryBody) parts.getLast(),
                        except.isDistinct(),
                        except.getCorresponding());
            default -> operation;
        };
    }

    private QuerySpecification specification(QuerySpecification query, Tables tables, @Nullable Scope outer) {
        Draft draft = new Draft(query);
        draft.from = query.getFrom().map(from -> relation(from, tables, null));
        Scope scope = Scopes.of(draft.from, tables, outer);
        Nested nested = new Nested(tables, scope);
        QuerySpecification repaired = Clauses.map(draft.query(), (expression, _) -> nested.rewrite(expression));
        for (SpecificationRepair repair : repairs) {
            Scope seen = Scopes.of(repaired.getFrom(), tables, outer);
            repaired = repair.repair(repaired, new Site(seen, tables, findings));
        }
        return repaired;
    }

    /** The subqueries within expressions. */
    private final class Nested extends Rewriter {

        private final Tables tables;
        private final Scope scope;

        Nested(Tables tables, Scope scope) {
            this.tables = tables;
            this.scope = scope;
        }

        @Override
        protected Expression subquery(SubqueryExpression subquery) {
            return new SubqueryExpression(Nodes.at(subquery), query(subquery.getQuery(), tables, scope));
        }
    }
}
