package org.analyticschatbot.infracdk.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Names and values of a file; what does not fit is a problem with its line and name, and reads as if it were not there. */
final class YamlSection {

    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    /** @param node null for what is not there, which is empty */
    YamlSection(String path, @Nullable Node node, List<Problem> problems) {
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> keep(entry.getKeyNode(), entry.getValueNode()));
        } else if (node != null && !isEmpty(node)) {
            report(path, line, "should be names with values");
        }
    }

    private void keep(Node name, Node value) {
        if (name instanceof ScalarNode scalar && !isEmpty(value)) {
            values.put(scalar.getValue(), value);
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    YamlSection section(String name) {
        return new YamlSection(full(name), values.get(name), problems);
    }

    YamlSection section(String name, String... known) {
        YamlSection section = section(name);
        section.allowOnly(known);
        return section;
    }

    void allowOnly(String... names) {
        Set<String> known = Set.of(names);
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                report(full(name), lineOf(value), "is unknown; known are " + String.join(", ", names));
            }
        });
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(node -> scalar(name, node));
    }

    /** @param expected what a text that is not allowed should be */
    Optional<String> text(String name, Predicate<String> isAllowed, String expected) {
        Optional<String> text = text(name);
        if (text.isPresent() && !isAllowed.test(text.get())) {
            report(name, "should be " + expected);
            return Optional.empty();
        }
        return text;
    }

    /** The text, or one in its place once the problem is reported. */
    String required(String name, String expected) {
        return text(name).orElseGet(() -> {
            if (!values.containsKey(name)) {
                report(name, "is missing: " + expected);
            }
            return "missing";
        });
    }

    /** The text if it matches, or one in its place once the problem is reported. */
    String required(String name, String pattern, String expected) {
        String text = required(name, expected);
        if (has(name) && !text.matches(pattern)) {
            report(name, "should be " + expected);
        }
        return text;
    }

    /** A whole number that is at least 1. */
    int count(String name, int standard) {
        return text(name, text -> text.matches("[1-9][0-9]{0,6}"), "a whole number from 1")
                .map(Integer::parseInt)
                .orElse(standard);
    }

    boolean flag(String name, boolean standard) {
        return text(name, Set.of("true", "false")::contains, "true or false")
                .map(Boolean::parseBoolean)
                .orElse(standard);
    }

    List<String> list(String name) {
        Node node = values.get(name);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .flatMap(item -> scalar(name, item).stream())
                    .toList();
        }
        if (node != null) {
            report(name, "should be a list, such as [a, b]");
        }
        return List.of();
    }

    /** Every name with its text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(name -> text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    void report(String name, String message) {
        Node value = values.get(name);
        report(full(name), value == null ? line : lineOf(value), message);
    }

    private void report(String field, int at, String message) {
        problems.add(new Problem(at, field, message));
    }

    private Optional<String> scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        report(name, "should be one word or text");
        return Optional.empty();
    }

    private String full(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int lineOf(@Nullable Node node) {
        return node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
