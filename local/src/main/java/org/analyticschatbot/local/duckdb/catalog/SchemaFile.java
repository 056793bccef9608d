package org.analyticschatbot.local.duckdb.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.local.duckdb.load.LoadProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code schema.json} says. What is missing or odd in it is passed over and reported. */
public final class SchemaFile {

    private static final String NAME = "schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<LoadProblem> problems = new ArrayList<>();
    private final DeclaredSchema declared;

    private SchemaFile(Supplier<JsonNode> content) {
        this.declared = read(content);
    }

    /** The one in the folder of the data, if there is one. */
    public static SchemaFile beside(Path data) {
        Path file = data.resolve(NAME);
        return new SchemaFile(Files.isRegularFile(file) ? () -> JSON.readTree(file) : JSON::createObjectNode);
    }

    /** The resource beside {@code owner}. */
    public static SchemaFile resource(Class<?> owner) {
        return new SchemaFile(() -> JSON.readTree(owner.getResourceAsStream(NAME)));
    }

    DeclaredSchema declared() {
        return declared;
    }

    List<LoadProblem> problems() {
        return List.copyOf(problems);
    }

    private DeclaredSchema read(Supplier<JsonNode> content) {
        try {
            JsonNode root = content.get();
            return new DeclaredSchema(tables(root.path("tables")), foreignKeys(root.path("foreign_keys")));
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new LoadProblem(
                    NAME, line > 0 ? line : null, "This is not valid JSON, so it is not used: mend it."));
            return DeclaredSchema.EMPTY;
        }
    }

    private List<DeclaredSchema.Table> tables(JsonNode nodes) {
        List<DeclaredSchema.Table> tables = new ArrayList<>();
        for (JsonNode node : nodes) {
            name(node, "table")
                    .ifPresent(name -> tables.add(
                            new DeclaredSchema.Table(name, comment(node, name), columns(node.path("columns")))));
        }
        return tables;
    }

    private List<DeclaredSchema.Column> columns(JsonNode nodes) {
        List<DeclaredSchema.Column> columns = new ArrayList<>();
        for (JsonNode node : nodes) {
            name(node, "column")
                    .ifPresent(name -> columns.add(new DeclaredSchema.Column(
                            name,
                            comment(node, name),
                            node.path("primary_key").asBoolean(false),
                            flag(node.path("private")))));
        }
        return columns;
    }

    private List<DeclaredSchema.Key> foreignKeys(JsonNode nodes) {
        List<DeclaredSchema.Key> keys = new ArrayList<>();
        for (JsonNode node : nodes) {
            String[] from = ends(node.path(0));
            String[] to = ends(node.path(1));
            if (from.length == 2 && to.length == 2) {
                keys.add(new DeclaredSchema.Key(from[0], from[1], to[0], to[1]));
            } else {
                problem("A foreign key is written as [\"table.column\", \"table.column\"]; passed over: " + node);
            }
        }
        return keys;
    }

    private Optional<String> name(JsonNode node, String what) {
        if (node.path("name").isString()) {
            return Optional.of(node.path("name").stringValue());
        }
        problem("A " + what + " without a name was passed over.");
        return Optional.empty();
    }

    /** A label that only repeats the name says nothing. */
    private static @Nullable String comment(JsonNode node, String name) {
        for (String field : List.of("comment", "description", "label")) {
            JsonNode text = node.path(field);
            if (text.isString() && !text.stringValue().isBlank() && !isSame(text.stringValue(), name)) {
                return text.stringValue().strip();
            }
        }
        return null;
    }

    private static boolean isSame(String label, String name) {
        return label.strip().replace(' ', '_').equalsIgnoreCase(name);
    }

    private static @Nullable Boolean flag(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : null;
    }

    private static String[] ends(JsonNode node) {
        return node.isString() ? node.stringValue().split("\\.", 2) : new String[0];
    }

    private void problem(String message) {
        problems.add(new LoadProblem(NAME, null, message));
    }
}
