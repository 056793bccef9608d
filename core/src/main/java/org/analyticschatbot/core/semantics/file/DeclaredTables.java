package org.analyticschatbot.core.semantics.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlSection;
import org.jspecify.annotations.Nullable;

/** What tables and columns are, how people call them, which rows count, and what is private. */
final class DeclaredTables {

    static final String[] NAMES = {"description", "synonyms", "filters", "columns"};
    static final String[] COLUMN_NAMES = {"description", "synonyms", "private"};

    private final Names names;
    private final Expressions expressions;
    private final DeclaredPrivacy privacy;
    private final Synonyms synonyms;

    DeclaredTables(Names names, Expressions expressions, DeclaredPrivacy privacy) {
        this.names = names;
        this.expressions = expressions;
        this.privacy = privacy;
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
        return List.copyOf(all.values());
    }

    private static boolean isNew(Map<TableName, String> seen, TableSchema table, String name, YamlSection said) {
        String before = seen.putIfAbsent(table.name(), name);
        if (before != null) {
            said.report(Names.WORDING.text("table_twice", "name", name, "other", before));
        }
        return before == null;
    }

    private TableSchema described(TableSchema table, YamlSection said) {
        said.allowOnly(NAMES);
        return new TableSchema(
                table.name(),
                description(said, table.comment()),
                columns(table, said.section("columns")),
                table.primaryKey(),
                table.rowCount(),
                table.bytes(),
                synonyms.of(said, table.name().name()),
                filters(table, said));
    }

    private List<ReadOnlyExpression> filters(TableSchema table, YamlSection said) {
        return said.texts("filters").stream()
                .flatMap(text -> expressions.condition(said, table, text).stream())
                .toList();
    }

    private List<ColumnSchema> columns(TableSchema table, YamlSection said) {
        Map<String, YamlSection> sections = said.sections();
        Synonyms known =
                new Synonyms(table.columns().stream().map(ColumnSchema::name).toList());
        Map<String, YamlSection> byName = new HashMap<>();
        sections.forEach((name, section) -> names.column(said, said.lineOf(name), table, name)
                .ifPresent(column -> byName.put(column.name(), section)));
        List<ColumnSchema> columns = new ArrayList<>();
        for (ColumnSchema column : table.columns()) {
            YamlSection section = byName.get(column.name());
            columns.add(section == null ? column : described(table, column, section, known));
        }
        return columns;
    }

    private ColumnSchema described(TableSchema table, ColumnSchema column, YamlSection said, Synonyms known) {
        said.allowOnly(COLUMN_NAMES);
        said.flag("private");
        boolean isPrivate = privacy.of(table.name(), column.name()).orElse(column.isPrivate());
        return new ColumnSchema(
                column.name(),
                column.type(),
                description(said, column.comment()),
                isPrivate,
                isPrivate ? counts(column.statistics()) : column.statistics(),
                column.isPartition(),
                known.of(said, column.name()));
    }

    private static @Nullable ColumnStatistics counts(@Nullable ColumnStatistics statistics) {
        return statistics == null
                ? null
                : new ColumnStatistics(statistics.nullShare(), statistics.distinctCount(), null, null, List.of());
    }

    private static @Nullable String description(YamlSection said, @Nullable String comment) {
        return Optional.of(said)
                .flatMap(section -> section.text("description"))
                .filter(text -> !text.isEmpty())
                .orElse(comment);
    }
}
