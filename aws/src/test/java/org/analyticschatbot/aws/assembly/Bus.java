package org.analyticschatbot.aws.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.event.ruler.Ruler;

/** Rules, matched as EventBridge matches them, and the queues that they lead to. */
final class Bus {

    private final Map<String, String> queueByPattern = new LinkedHashMap<>();
    private final Queues queues;

    Bus(Queues queues) {
        this.queues = queues;
    }

    Bus rule(String pattern, String queue) {
        queueByPattern.put(pattern, queue);
        return this;
    }

    void put(String event) {
        queueByPattern.forEach((pattern, queue) -> {
            if (matches(pattern, event)) {
                queues.send(queue, event);
            }
        });
    }

    static boolean matches(String pattern, String event) {
        try {
            return Ruler.matchesRule(event, pattern);
        } catch (Exception e) {
            throw new IllegalArgumentException("Not a pattern of EventBridge: " + pattern, e);
        }
    }
}
