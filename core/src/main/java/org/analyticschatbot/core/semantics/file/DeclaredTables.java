package org.analyticschatbot.core.semantics.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlSection;
import org.analyticschatbot.core.yaml.YamlText;

/** What tables are, how people call them, which rows count, and the same of their columns. */
final class DeclaredTables {

    static final String[] NAMES = {"description", "synonyms", "filters", "columns"};

    private final Names names;
    private final Expressions expressions;
    private final DeclaredColumns columns;
    private final Synonyms synonyms;
    private final Set<TableName> unfiltered = new HashSet<>();

    DeclaredTables(Names names, Expressions expressions, DeclaredPrivacy privacy) {
        this.names = names;
        this.expressions = expressions;
        this.columns = new DeclaredColumns(names, privacy);
        this.synonyms = new Synonyms(names.schema().tables().stream()
                .map(table -> table.name().name())
                .toList());
    }

    /** Every table, with what is said of it. */
    List<TableSchema> over(YamlSection section) {
        Map<TableName, TableSchema> all = new LinkedHashMap<>();
        names.schema().tables().forEach(table -> all.put(table.name(), table));
        Map<TableName, String> seen = new HashMap<>();
        section.sections()
                .forEach((name, said) -> names.table(section, section.lineOf(name), name)
                        .filter(table -> isNew(seen, table, name, said))
                        .ifPresent(table -> all.put(table.name(), described(table, said))));
        return all.values().stream().map(this::withoutWordsOfOthers).toList();
    }

    /** Tables that lack a filter, since it is wrong. */
    Set<TableName> unfiltered() {
        return unfiltered;
    }

    private boolean isNew(Map<TableName, String> seen, TableSchema table, String name, YamlSection said) {
        String before = seen.putIfAbsent(table.name(), name);
        if (before != null) {
            said.report(Names.WORDING.text("table_twice", "name", name, "other", before));
            requireFilters(!said.has("filters"), table);
        }
        return before == null;
    }

    private void requireFilters(boolean areRight, TableSchema table) {
        if (!areRight) {
            unfiltered.add(table.name());
        }
    }

    private TableSchema described(TableSchema table, YamlSection said) {
        said.allowOnly(NAMES);
        return new TableSchema(
                table.name(),
                said.text("description").filter(text -> !text.isEmpty()).orElse(table.comment()),
                columns.over(table, said.section("columns")),
                table.primaryKey(),
                table.rowCount(),
                table.bytes(),
                synonyms.of(said, table.name().name(), table.synonyms()),
                filters(table, said));
    }

    private List<ReadOnlyExpression> filters(TableSchema table, YamlSection said) {
        List<YamlText> texts = said.texts("filters");
        List<ReadOnlyExpression> filters = texts.stream()
                .flatMap(text -> expressions.condition(said, table, text).stream())
                .toList();
        requireFilters(said.has("filters") == said.isList("filters") && filters.size() == texts.size(), table);
        return filters;
    }

    private TableSchema withoutWordsOfOthers(TableSchema table) {
        List<String> left = synonyms.leftTo(table.name().name(), table.synonyms());
        return left.equals(table.synonyms()) ? table : table.withSynonyms(left);
    }
}
