package org.analyticschatbot.texttosql.planning.vote;

import io.trino.sql.SqlFormatter;
import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.Limit;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.SortItem;
import io.trino.sql.tree.Table;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;

/** A statement taken apart into what people can compare. */
final class StatementParts {

    private static final Wording WORDING = Wording.of(StatementParts.class, "vote.properties");
    private static final String NO_LIMIT = Long.toString(Trial.MOST_ROWS + 1L);

    private StatementParts() {}

    /** In the order in which they are said. */
    enum Part {
        SHOWS(", "),
        READS(", "),
        WHERE(" and "),
        BY(", "),
        HAVING(" and "),
        SORTED(", "),
        FIRST(", ");

        private final String between;

        Part(String between) {
            this.between = between;
        }

        String between() {
            return between;
        }
    }

    /** A statement that is more than one SELECT is shown as it stands. */
    static Map<Part, Set<String>> of(Query query) {
        Map<Part, Set<String>> parts = new EnumMap<>(Part.class);
        if (query.getWith().isPresent() || !(query.getQueryBody() instanceof QuerySpecification select)) {
            put(parts, Part.SHOWS, Stream.of(oneLine(query)));
            return parts;
        }
        put(parts, Part.SHOWS, shown(select.getSelect()));
        put(parts, Part.READS, select.getFrom().stream().flatMap(StatementParts::read));
        put(parts, Part.WHERE, terms(select.getWhere()));
        put(parts, Part.BY, Clauses.keys(select).stream().flatMap(List::stream).map(Nodes::text));
        put(parts, Part.HAVING, terms(select.getHaving()));
        put(
                parts,
                Part.SORTED,
                select.getOrderBy().stream()
                        .flatMap(order -> order.getSortItems().stream())
                        .map(StatementParts::sorted));
        put(parts, Part.FIRST, select.getLimit().stream().flatMap(StatementParts::first));
        return parts;
    }

    private static void put(Map<Part, Set<String>> parts, Part part, Stream<String> items) {
        Set<String> all = items.collect(Collectors.toCollection(LinkedHashSet::new));
        if (!all.isEmpty()) {
            parts.put(part, all);
        }
    }

    private static Stream<String> shown(Select select) {
        return select.getSelectItems().stream()
                .map(StatementParts::shown)
                .map(item -> select.isDistinct() ? WORDING.text("distinct", "item", item) : item);
    }

    private static String shown(SelectItem item) {
        return item instanceof SingleColumn column ? Nodes.text(column.getExpression()) : "*";
    }

    private static Stream<String> read(Relation relation) {
        return switch (relation) {
            case Join join -> Stream.concat(read(join.getLeft()), read(join.getRight()));
            case AliasedRelation aliased
            when aliased.getRelation() instanceof Table table ->
                Stream.of(table.getName().toString());
            default -> Stream.of(oneLine(relation));
        };
    }

    private static Stream<String> terms(Optional<Expression> condition) {
        return condition.stream().flatMap(Nodes::conjuncts).map(StatementParts::term);
    }

    /** The formatter puts each comparison into parentheses. */
    private static String term(Expression term) {
        String text = Nodes.text(term);
        return term instanceof Predicated && text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String sorted(SortItem item) {
        String key = Nodes.text(item.getSortKey());
        return item.getOrdering() == SortItem.Ordering.DESCENDING ? WORDING.text("descending", "key", key) : key;
    }

    private static Stream<String> first(Node limit) {
        return limit instanceof Limit rows && !Nodes.text(rows.getRowCount()).equals(NO_LIMIT)
                ? Stream.of(Nodes.text(rows.getRowCount()))
                : Stream.empty();
    }

    private static String oneLine(Node node) {
        return SqlFormatter.formatSql(node).replaceAll("\\s+", " ").strip();
    }
}
