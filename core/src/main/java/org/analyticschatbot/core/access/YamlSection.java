package org.analyticschatbot.core.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.access.AccessFile.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a YAML file that holds names and values; what does not fit is a problem with a line. */
final class YamlSection {

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    /** @param node null for what is not there, which is empty */
    YamlSection(@Nullable Node node, List<Problem> problems) {
        this.problems = problems;
        this.line = node == null ? 1 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> values.put(scalar(entry.getKeyNode()), entry.getValueNode()));
        } else if (node != null) {
            report(node, "Here should be names with values, such as name: value");
        }
    }

    void allowOnly(String... names) {
        Set<String> known = Set.of(names);
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                report(value, "Unknown name " + name + "; known are " + String.join(", ", names));
            }
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(this::scalar);
    }

    List<String> list(String name) {
        return Optional.ofNullable(values.get(name)).map(this::texts).orElseGet(List::of);
    }

    /** Every name with its list. */
    Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, texts(value)));
        return lists;
    }

    YamlSection section(String name) {
        return new YamlSection(values.get(name), problems);
    }

    List<YamlSection> sections(String name) {
        return Optional.ofNullable(values.get(name)).map(this::items).orElseGet(List::of).stream()
                .map(item -> new YamlSection(item, problems))
                .toList();
    }

    void report(String message) {
        problems.add(new Problem(line, message));
    }

    private void report(Node node, String message) {
        problems.add(new Problem(lineOf(node), message));
    }

    private List<String> texts(Node node) {
        return items(node).stream().map(this::scalar).toList();
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

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
