package org.analyticschatbot.core.semantics.file;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.NearestNames;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.yaml.YamlSection;

/** Finds what the file names; a name of nothing is reported, with those that may be meant. */
final class Names {

    static final Wording WORDING = Wording.of(Names.class, "problems.properties");

    private final Schema schema;

    Names(Schema schema) {
        this.schema = schema;
    }

    Schema schema() {
        return schema;
    }

    /** @param name in full, or without the database where only one has such a table */
    Optional<TableSchema> table(YamlSection section, int line, String name) {
        List<TableSchema> found = schema.tables().stream()
                .filter(table -> table.name().toString().equalsIgnoreCase(name))
                .toList();
        List<TableSchema> candidates = found.isEmpty() ? named(name) : found;
        if (candidates.size() != 1) {
            section.report(line, candidates.isEmpty() ? unknown(name) : ambiguous(name, candidates));
            return Optional.empty();
        }
        return Optional.of(candidates.getFirst());
    }

    Optional<ColumnSchema> column(YamlSection section, int line, TableSchema table, String name) {
        Optional<ColumnSchema> found = table.column(name);
        if (found.isEmpty()) {
            List<String> columns =
                    table.columns().stream().map(ColumnSchema::name).toList();
            section.report(
                    line,
                    WORDING.text(
                            "unknown_column",
                            "table",
                            table.name().toString(),
                            "column",
                            name,
                            "hint",
                            hint(name, columns)));
        }
        return found;
    }

    String unknown(String table) {
        List<String> names =
                schema.tables().stream().map(known -> known.name().toString()).toList();
        return WORDING.text("unknown_table", "table", table, "hint", hint(table, names));
    }

    private List<TableSchema> named(String name) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name))
                .toList();
    }

    private static String ambiguous(String name, List<TableSchema> tables) {
        String names = tables.stream().map(table -> table.name().toString()).collect(joining(", "));
        return WORDING.text("ambiguous_table", "table", name, "names", names);
    }

    private static String hint(String name, List<String> names) {
        List<String> nearest = NearestNames.to(name, names);
        return nearest.isEmpty() ? "" : WORDING.text("nearest", "names", String.join(", ", nearest));
    }
}
