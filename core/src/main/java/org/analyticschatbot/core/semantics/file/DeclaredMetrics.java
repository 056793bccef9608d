package org.analyticschatbot.core.semantics.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.yaml.YamlSection;
import org.analyticschatbot.core.yaml.YamlText;

/** Numbers with a name. */
final class DeclaredMetrics {

    static final String[] NAMES = {"name", "synonyms", "description", "table", "expression", "where"};

    private final Synonyms words = new Synonyms(List.of());
    private final Names names;
    private final Expressions expressions;

    DeclaredMetrics(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    List<Metric> of(List<YamlSection> sections) {
        List<Metric> metrics = new ArrayList<>();
        sections.forEach(section -> metric(section).ifPresent(metrics::add));
        return metrics;
    }

    private Optional<Metric> metric(YamlSection section) {
        section.allowOnly(NAMES);
        Optional<YamlText> name = required(section, "name").filter(found -> isNew(section, found));
        Optional<TableSchema> table =
                required(section, "table").flatMap(found -> names.table(section, found.line(), found.text()));
        Optional<YamlText> expression = required(section, "expression");
        return name.isEmpty() || table.isEmpty() || expression.isEmpty()
                ? Optional.empty()
                : metric(section, name.get().text(), table.get(), expression.get());
    }

    private boolean isNew(YamlSection section, YamlText name) {
        boolean isNew = words.isFree(section, name, name.text());
        if (!isNew) {
            section.report(name.line(), Names.WORDING.text("metric_twice", "name", name.text()));
        }
        return isNew;
    }

    private Optional<Metric> metric(YamlSection section, String name, TableSchema table, YamlText expression) {
        List<String> synonyms = words.of(section, name);
        String description = section.text("description").orElse("");
        return expressions
                .aggregate(section, table, expression)
                .flatMap(aggregate -> filtered(section, table, aggregate))
                .map(aggregate -> new Metric(
                        name, synonyms, description, table.name(), aggregate, definition(section, expression)));
    }

    private Optional<ReadOnlyExpression> filtered(YamlSection section, TableSchema table, ReadOnlyExpression all) {
        return section.has("where")
                ? expressions.condition(section, table, text(section, "where")).map(all::where)
                : Optional.of(all);
    }

    private static String definition(YamlSection section, YamlText expression) {
        String all = oneLine(expression.text());
        return section.text("where")
                .map(where -> all + " where " + oneLine(where))
                .orElse(all);
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ");
    }

    private static Optional<YamlText> required(YamlSection section, String name) {
        YamlText text = text(section, name);
        if (text.text().isEmpty()) {
            section.report(Names.WORDING.text("metric_lacks", "name", name));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static YamlText text(YamlSection section, String name) {
        return new YamlText(section.lineOf(name), section.text(name).orElse(""));
    }
}
