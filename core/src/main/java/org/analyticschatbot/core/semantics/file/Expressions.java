package org.analyticschatbot.core.semantics.file;

import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.ExpressionGuard;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlSection;
import org.analyticschatbot.core.yaml.YamlText;

/** Lets pass what the guards let pass, reads nothing but columns that are there, and would run. */
final class Expressions {

    private final ExpressionGuard expressions = new ExpressionGuard();
    private final SqlGuard statements = new SqlGuard();
    private final Names names;
    private final QueryCheck check;

    Expressions(Names names, QueryCheck check) {
        this.names = names;
        this.check = check;
    }

    /** One value for all rows of the table. */
    Optional<ReadOnlyExpression> aggregate(YamlSection section, TableSchema table, YamlText text) {
        return read(section, table, text)
                .filter(found -> holds(found.isAggregate(), section, text, "no_aggregate"))
                .filter(found -> runs(section, text, table, found.sql(), ""));
    }

    /** True or false of each row of the table. */
    Optional<ReadOnlyExpression> condition(YamlSection section, TableSchema table, YamlText text) {
        return read(section, table, text)
                .filter(found -> holds(found.isCondition(), section, text, "no_condition"))
                .filter(found -> runs(section, text, table, "count(*)", " WHERE " + found.sql()));
    }

    private Optional<ReadOnlyExpression> read(YamlSection section, TableSchema table, YamlText text) {
        return switch (expressions.check(text.text())) {
            case ReadOnlyExpression found ->
                found.columns().stream()
                                .allMatch(column -> names.column(section, text.line(), table, column)
                                        .isPresent())
                        ? Optional.of(found)
                        : Optional.empty();
            case GuardRejection rejection -> {
                section.report(text.line(), refusal(rejection));
                yield Optional.empty();
            }
        };
    }

    private static boolean holds(boolean condition, YamlSection section, YamlText text, String problem) {
        if (!condition) {
            section.report(text.line(), Names.WORDING.text(problem, "sql", text.text()));
        }
        return condition;
    }

    private boolean runs(YamlSection section, YamlText text, TableSchema table, String selected, String rest) {
        String sql = "SELECT " + selected + " FROM " + quoted(table.name()) + rest;
        Optional<String> complaint = switch (statements.check(sql, Set.of(table.name()), 1)) {
            case ReadOnlySql sound -> check.complaint(sound);
            case GuardRejection rejection -> Optional.of(refusal(rejection));
        };
        complaint.ifPresent(problem -> section.report(text.line(), Names.WORDING.text("fails", "problem", problem)));
        return complaint.isEmpty();
    }

    static String refusal(GuardRejection rejection) {
        return Names.WORDING.text("refused", "message", rejection.message(), "construct", rejection.construct());
    }

    private static String quoted(TableName table) {
        String name = quoted(table.name());
        return table.schema() == null ? name : quoted(table.schema()) + "." + name;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
