package org.analyticschatbot.texttosql.grounding;

import static java.util.stream.Collectors.joining;

import io.trino.sql.SqlFormatter;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QueryBody;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;

/**
 * A statement as it would be written by everybody who means the same: whatever the aliases, the labels of its columns, the
 * order of its terms and inner joins. Equal forms give equal rows; statements that give equal rows may have others.
 *
 * @param query for people too: a column stands behind the name of its table
 */
public record NormalForm(Query query) {

    /** What is quoted as a text, or anything else. */
    private static final Pattern PARTS = Pattern.compile("'(?:[^']|'')*'|[^']+");

    /** @param schema all that the statement may read */
    public static NormalForm of(ReadOnlySql sql, Schema schema) {
        return new NormalForm(
                withoutLabels(StatementTree.ofNormalForm(new Findings()).repaired(sql.query(), schema)));
    }

    private static Query withoutLabels(Query query) {
        return new Query(
                Nodes.at(query),
                query.getSessionProperties(),
                query.getFunctions(),
                query.getWith(),
                withoutLabels(query.getQueryBody()),
                query.getOrderBy(),
                query.getOffset(),
                query.getLimit());
    }

    private static QueryBody withoutLabels(QueryBody body) {
        if (!(body instanceof QuerySpecification specification)) {
            return body;
        }
        Select select = specification.getSelect();
        Draft draft = new Draft(specification);
        draft.select = new Select(
                Nodes.at(select),
                select.isDistinct(),
                select.getSelectItems().stream().map(NormalForm::withoutLabel).toList());
        return draft.query();
    }

    private static SelectItem withoutLabel(SelectItem item) {
        return item instanceof SingleColumn column
                ? new SingleColumn(Nodes.at(column), column.getExpression(), Optional.empty())
                : item;
    }

    /** Equal for equal forms. */
    public String text() {
        return PARTS.matcher(SqlFormatter.formatSql(query))
                .results()
                .map(part -> folded(part.group()))
                .collect(joining());
    }

    private static String folded(String part) {
        return part.startsWith("'") ? part : part.toLowerCase(Locale.ROOT);
    }
}
