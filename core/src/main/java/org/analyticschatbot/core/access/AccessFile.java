package org.analyticschatbot.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.analyticschatbot.core.access.AccessRule.Scope;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a policy:
 *
 * <pre>
 * contact: "#data-help"              # who grants access
 * groups:
 *   finance: [U061F7AUR, U0G9QF9C6]
 * rules:
 *   - channel: C024BE91L             # whoever asks there
 *     tables: [orders, "sales.*"]
 *   - group: finance                 # in private
 *     tables: [payroll]
 *   - user: "*"
 *     tables: [stores]
 * </pre>
 *
 * Every fault is reported with its line; a file with faults gives no policy at all.
 */
public final class AccessFile {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(10).build();

    private final List<Problem> problems = new ArrayList<>();

    private AccessFile() {}

    /** What became of the text. */
    public sealed interface Read {

        record Valid(AccessPolicy policy) implements Read {}

        record Invalid(List<Problem> problems) implements Read {}
    }

    /** @param line counted from 1 */
    public record Problem(int line, String message) {

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    public static Read read(String yaml) {
        return new AccessFile().readAll(yaml);
    }

    private Read readAll(String yaml) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            AccessPolicy policy = policy(new YamlSection(root.orElse(null), problems));
            return problems.isEmpty() ? new Read.Valid(policy) : new Read.Invalid(firstOfEachLine());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return new Read.Invalid(List.of(new Problem(line, "This is no YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            return new Read.Invalid(List.of(new Problem(1, "This is no YAML")));
        }
    }

    /** What follows from a fault in the same line is left out. */
    private List<Problem> firstOfEachLine() {
        Map<Integer, Problem> first = new TreeMap<>();
        problems.forEach(problem -> first.putIfAbsent(problem.line(), problem));
        return List.copyOf(first.values());
    }

    private AccessPolicy policy(YamlSection file) {
        file.allowOnly("contact", "groups", "rules");
        Map<String, List<String>> groups = file.section("groups").lists();
        List<AccessRule> rules = new ArrayList<>();
        file.sections("rules").forEach(section -> rule(section, groups).ifPresent(rules::add));
        return new AccessRules(rules, file.text("contact").orElse(""));
    }

    private Optional<AccessRule> rule(YamlSection section, Map<String, List<String>> groups) {
        section.allowOnly("channel", "user", "group", "tables");
        List<String> tables = section.list("tables");
        List<AccessRule> found = new ArrayList<>();
        section.text("channel").ifPresent(id -> found.add(AccessRule.of(Scope.CHANNEL, List.of(id), tables)));
        section.text("user").ifPresent(id -> found.add(AccessRule.of(Scope.USER, List.of(id), tables)));
        section.text("group")
                .ifPresent(name -> found.add(AccessRule.of(Scope.USER, members(section, name, groups), tables)));
        if (found.size() != 1) {
            section.report("A rule needs exactly one of channel, user and group");
        } else if (tables.isEmpty()) {
            section.report("A rule needs tables, such as tables: [orders]");
        }
        return found.stream().findFirst();
    }

    private static List<String> members(YamlSection section, String name, Map<String, List<String>> groups) {
        if (!groups.containsKey(name)) {
            section.report("There is no group " + name + " under groups");
        }
        return groups.getOrDefault(name, List.of());
    }
}
