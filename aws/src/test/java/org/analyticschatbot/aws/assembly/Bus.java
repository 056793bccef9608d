package org.analyticschatbot.aws.assembly;

import java.util.List;
import org.analyticschatbot.aws.assembly.stack.DeployedRule;
import software.amazon.event.ruler.Ruler;

/** The buses of an account: rules, matched as EventBridge matches them, and the queues that they lead to. */
final class Bus {

    private final List<DeployedRule> rules;
    private final Queues queues;

    Bus(List<DeployedRule> rules, Queues queues) {
        this.rules = rules;
        this.queues = queues;
    }

    /** @param bus by name */
    void put(String bus, String event) {
        rules.stream()
                .filter(rule -> rule.bus().equals(bus) && matches(rule.pattern(), event))
                .flatMap(rule -> rule.targets().stream())
                .forEach(target -> queues.send(target.queue(), event));
    }

    static boolean matches(String pattern, String event) {
        try {
            return Ruler.matchesRule(event, pattern);
        } catch (Exception e) {
            throw new IllegalArgumentException("Not a pattern of EventBridge: " + pattern, e);
        }
    }
}
