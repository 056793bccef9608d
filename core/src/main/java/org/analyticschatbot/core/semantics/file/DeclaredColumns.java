package org.analyticschatbot.core.semantics.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.NearestNames;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.yaml.YamlSection;
import org.jspecify.annotations.Nullable;

/** What columns are, how people call them, and what is private. */
final class DeclaredColumns {

    static final String[] NAMES = {"description", "synonyms", "private"};

    private final Names names;
    private final DeclaredPrivacy privacy;

    DeclaredColumns(Names names, DeclaredPrivacy privacy) {
        this.names = names;
        this.privacy = privacy;
    }

    /** Every column of the table, with what is said of it. */
    List<ColumnSchema> over(TableSchema table, YamlSection said) {
        Map<String, YamlSection> sections = said.sections();
        List<String> columns = table.columns().stream().map(ColumnSchema::name).toList();
        Synonyms synonyms = new Synonyms(columns);
        Map<String, YamlSection> byName = new HashMap<>();
        sections.forEach((name, section) -> names.column(said, said.lineOf(name), table, name)
                .ifPresent(column -> byName.put(column.name(), section)));
        Set<String> meant = meantToBePrivate(table, sections.keySet(), columns);
        List<ColumnSchema> described = table.columns().stream()
                .map(column -> described(column, byName.get(column.name()), synonyms))
                .map(column -> guarded(table, column, meant.contains(column.name())))
                .toList();
        return described.stream()
                .map(column -> column.withSynonyms(synonyms.leftTo(column.name(), column.synonyms())))
                .toList();
    }

    /** A private column that is not there hides those that its name may stand for. */
    private Set<String> meantToBePrivate(TableSchema table, Set<String> said, List<String> columns) {
        Set<String> meant = new HashSet<>();
        said.stream()
                .filter(name -> table.column(name).isEmpty())
                .filter(name -> privacy.of(table.name(), name).orElse(false))
                .forEach(name -> meant.addAll(NearestNames.to(name, columns)));
        return meant;
    }

    private static ColumnSchema described(ColumnSchema column, @Nullable YamlSection said, Synonyms synonyms) {
        if (said == null) {
            return column;
        }
        said.allowOnly(NAMES);
        said.flag("private");
        return new ColumnSchema(
                column.name(),
                column.type(),
                said.text("description").filter(text -> !text.isEmpty()).orElse(column.comment()),
                column.isPrivate(),
                column.statistics(),
                column.isPartition(),
                synonyms.of(said, column.name(), column.synonyms()));
    }

    private ColumnSchema guarded(TableSchema table, ColumnSchema column, boolean isMeant) {
        return column.withPrivacy(privacy.of(table.name(), column.name()).orElse(column.isPrivate() || isMeant));
    }
}
