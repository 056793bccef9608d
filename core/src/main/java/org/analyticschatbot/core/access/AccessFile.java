package org.analyticschatbot.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.access.AccessRule.Scope;
import org.analyticschatbot.core.yaml.YamlFile;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.analyticschatbot.core.yaml.YamlSection;

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

    private AccessFile() {}

    /** What became of the text. */
    public sealed interface Read {

        record Valid(AccessPolicy policy) implements Read {}

        record Invalid(List<YamlProblem> problems) implements Read {}
    }

    public static Read read(String yaml) {
        return switch (YamlFile.of(yaml)) {
            case YamlFile.Read(YamlSection root, List<YamlProblem> problems) -> read(root, problems);
            case YamlFile.NoYaml(YamlProblem problem) -> new Read.Invalid(List.of(problem));
        };
    }

    private static Read read(YamlSection root, List<YamlProblem> problems) {
        AccessPolicy policy = policy(root);
        return problems.isEmpty() ? new Read.Valid(policy) : new Read.Invalid(YamlProblem.firstOfEachLine(problems));
    }

    private static AccessPolicy policy(YamlSection file) {
        file.allowOnly("contact", "groups", "rules");
        Map<String, List<String>> groups = file.section("groups").lists();
        List<AccessRule> rules = new ArrayList<>();
        file.sections("rules").forEach(section -> rule(section, groups).ifPresent(rules::add));
        return new AccessRules(rules, file.text("contact").orElse(""));
    }

    private static Optional<AccessRule> rule(YamlSection section, Map<String, List<String>> groups) {
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
