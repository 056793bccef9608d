package org.analyticschatbot.core.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a YAML file that holds names and values; what does not fit is a problem with a line. */
public final class YamlSection {

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<YamlProblem> problems;

    /** @param node null for what is not there, which is empty */
    YamlSection(@Nullable Node node, List<YamlProblem> problems) {
        this(node, node == null ? 1 : lineOf(node), problems);
    }

    private YamlSection(@Nullable Node node, int line, List<YamlProblem> problems) {
        this.line = line;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else if (node != null && !isNull(node)) {
            report(node, "Here should be names with values, such as name: value");
        }
    }

    private void add(NodeTuple entry) {
        String name = scalar(entry.getKeyNode());
        if (values.putIfAbsent(name, entry.getValueNode()) == null) {
            lines.put(name, lineOf(entry.getKeyNode()));
        } else {
            report(entry.getKeyNode(), name + " stands here twice: put both into one");
        }
    }

    /** Where it begins, counted from 1. */
    public int line() {
        return line;
    }

    public void allowOnly(String... names) {
        Set<String> known = Set.of(names);
        lines.forEach((name, at) -> {
            if (!known.contains(name)) {
                report(at, "Unknown name " + name + "; known are " + String.join(", ", names));
            }
        });
    }

    public Optional<String> text(String name) {
        return value(name).map(this::scalar);
    }

    /** Empty if it is not there, or neither true nor false. */
    public Optional<Boolean> flag(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            report(lineOf(name), name + " should be true or false");
            return Optional.empty();
        }
        return text.map(Boolean::valueOf);
    }

    public List<String> list(String name) {
        return texts(name).stream().map(YamlText::text).toList();
    }

    /** A list, each value with its line. */
    public List<YamlText> texts(String name) {
        return value(name).map(this::texts).orElseGet(List::of);
    }

    /** Every name with its list. */
    public Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) ->
                lists.put(name, texts(value).stream().map(YamlText::text).toList()));
        return lists;
    }

    public YamlSection section(String name) {
        return new YamlSection(values.get(name), lineOf(name), problems);
    }

    /** Every name with its section. */
    public Map<String, YamlSection> sections() {
        return values.keySet().stream()
                .collect(Collectors.toMap(name -> name, this::section, (one, other) -> one, LinkedHashMap::new));
    }

    public List<YamlSection> sections(String name) {
        return value(name).map(this::items).orElseGet(List::of).stream()
                .map(item -> new YamlSection(item, problems))
                .toList();
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    public boolean isList(String name) {
        return value(name).filter(SequenceNode.class::isInstance).isPresent();
    }

    /** Where that name stands, or the section if it does not. */
    public int lineOf(String name) {
        return lines.getOrDefault(name, line);
    }

    public void report(String message) {
        report(line, message);
    }

    public void report(int at, String message) {
        problems.add(new YamlProblem(at, message));
    }

    private void report(Node node, String message) {
        report(lineOf(node), message);
    }

    private Optional<Node> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(node -> !isNull(node));
    }

    private List<YamlText> texts(Node node) {
        return items(node).stream()
                .map(item -> new YamlText(lineOf(item), scalar(item)))
                .toList();
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        report(node, "Here should be a list, such as [a, b]");
        return List.of();
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        report(node, "Here should be one word or text");
        return "";
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
