package org.analyticschatbot.aws.assembly.stack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A synthesized template of CloudFormation. Resources are named as the CDK's code names them, without the eight digits that
 * the CDK puts behind; a place in one is a path below its properties, such as {@code Targets/0/Arn}.
 */
public final class Template {

    private static final String ACCEPTED = "/org/analyticschatbot/infracdk/template.snapshot.json";
    private static final String PROPERTIES = "Properties";

    private final JsonObject resources;

    private Template(JsonObject resources) {
        this.resources = resources;
    }

    /**
     * The stack of {@code chatbot.example.yaml} as it was last accepted. It is read from the sources of {@code infra-cdk},
     * which is built after this module; its {@code SnapshotTest} fails when anything else is synthesized.
     */
    public static Template accepted() {
        try (InputStream file = Objects.requireNonNull(Template.class.getResourceAsStream(ACCEPTED), ACCEPTED)) {
            return new Template(JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("Resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Properties of each resource of a type, by its logical id. */
    public Map<String, JsonObject> properties(String type) {
        Map<String, JsonObject> found = new TreeMap<>();
        resources.keySet().stream()
                .filter(id -> type(id).equals(type))
                .forEach(id -> found.put(id, resources.getAsJsonObject(id).getAsJsonObject(PROPERTIES)));
        return found;
    }

    /** Empty if there is no such resource, as of the template's parameters and of what is AWS's own. */
    String type(String id) {
        return resources.has(id) ? resources.getAsJsonObject(id).get("Type").getAsString() : "";
    }

    JsonObject resource(String id) {
        return resources.getAsJsonObject(id).getAsJsonObject(PROPERTIES);
    }

    /** The same, but for one value. */
    public Template with(String name, String path, String json) {
        Template changed = copy();
        changed.put(name, path, JsonParser.parseString(json));
        return changed;
    }

    public Template without(String name, String path) {
        Template changed = copy();
        List<String> names = names(path);
        changed.parent(name, names).getAsJsonObject().remove(names.getLast());
        return changed;
    }

    /** The same, but two resources have each other's value. */
    public Template swapped(String name, String other, String path) {
        Template changed = copy();
        JsonElement value = changed.value(name, path);
        changed.put(name, path, changed.value(other, path));
        changed.put(other, path, value);
        return changed;
    }

    private Template copy() {
        return new Template(resources.deepCopy());
    }

    private void put(String name, String path, JsonElement value) {
        List<String> names = names(path);
        switch (parent(name, names)) {
            case JsonArray array -> array.set(Integer.parseInt(names.getLast()), value);
            case JsonElement object -> object.getAsJsonObject().add(names.getLast(), value);
        }
    }

    private JsonElement value(String name, String path) {
        List<String> names = names(path);
        return child(parent(name, names), names.getLast());
    }

    private JsonElement parent(String name, List<String> names) {
        JsonElement parent = resource(id(name));
        for (String next : names.subList(0, names.size() - 1)) {
            parent = child(parent, next);
        }
        return parent;
    }

    private static JsonElement child(JsonElement parent, String name) {
        JsonElement child = parent instanceof JsonArray array
                ? array.get(Integer.parseInt(name))
                : parent.getAsJsonObject().get(name);
        return Objects.requireNonNull(child, name);
    }

    private static List<String> names(String path) {
        return List.of(path.split("/", -1));
    }

    private String id(String name) {
        List<String> ids = resources.keySet().stream()
                .filter(id -> id.matches(name + "[0-9A-F]{8}"))
                .toList();
        if (ids.size() != 1) {
            throw new IllegalArgumentException(name + " is the name of " + ids);
        }
        return ids.getFirst();
    }
}
