package org.analyticschatbot.core.sql;

import io.trino.sql.ExpressionFormatter;
import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the conditions of every WHERE for people. */
final class Filters extends DefaultTraversalVisitor<Void> {

    private static final Pattern TIME_LITERAL = Pattern.compile("\\b(?:DATE|TIMESTAMP) '([-0-9:. ]+)'");
    private static final Pattern QUALIFIER =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\b(\\w+)\\.(?=[\\w\"])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Expression> conditions = new ArrayList<>();
    private final Map<String, String> aliases = new HashMap<>();

    private Filters() {}

    /** @param qualified whether columns need the name of their table */
    static List<String> of(Query query, boolean qualified) {
        Filters filters = new Filters();
        filters.process(query);
        Set<String> texts = new LinkedHashSet<>();
        filters.conditions.forEach(condition -> texts.add(filters.text(condition, qualified)));
        return List.copyOf(texts);
    }

    @Override
    protected Void visitQuerySpecification(QuerySpecification query, Void context) {
        query.getWhere().ifPresent(this::split);
        return super.visitQuerySpecification(query, null);
    }

    @Override
    protected Void visitAliasedRelation(AliasedRelation relation, Void context) {
        if (relation.getRelation() instanceof Table table) {
            aliases.put(key(relation.getAlias().getValue()), table.getName().getSuffix());
        }
        return super.visitAliasedRelation(relation, null);
    }

    private void split(Expression condition) {
        if (condition instanceof LogicalExpression logical && logical.getOperator() == LogicalExpression.Operator.AND) {
            logical.getTerms().forEach(this::split);
        } else {
            conditions.add(condition);
        }
    }

    private String text(Expression condition, boolean qualified) {
        String sql = BLANKS.matcher(ExpressionFormatter.formatExpression(condition))
                .replaceAll(" ")
                .strip();
        String bare = TIME_LITERAL.matcher(withoutParentheses(sql)).replaceAll("$1");
        return QUALIFIER.matcher(bare).replaceAll(match -> qualifier(match.group(), match.group(1), qualified));
    }

    private String qualifier(String whole, String alias, boolean qualified) {
        if (alias == null) {
            return Matcher.quoteReplacement(whole);
        }
        return qualified ? Matcher.quoteReplacement(aliases.getOrDefault(key(alias), alias) + ".") : "";
    }

    /** The formatter puts each comparison into a pair. */
    private static String withoutParentheses(String sql) {
        boolean isWrapped = sql.startsWith("(") && closing(sql) == sql.length() - 1;
        return isWrapped ? sql.substring(1, sql.length() - 1) : sql;
    }

    private static int closing(String sql) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            depth += quoted || (c != '(' && c != ')') ? 0 : c == '(' ? 1 : -1;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String key(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }
}
