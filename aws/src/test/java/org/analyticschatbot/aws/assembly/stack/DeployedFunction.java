package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;
import java.util.Map;

/**
 * @param id its logical id
 * @param handler the class that Lambda calls
 */
public record DeployedFunction(String id, String handler, Duration timeout, Map<String, String> variables) {

    static DeployedFunction read(String id, Properties function) {
        return new DeployedFunction(
                id, function.text("Handler"), function.seconds("Timeout", 3), function.texts("Environment/Variables"));
    }

    /** As permissions and metrics call it. */
    public String name() {
        return handler.substring(handler.lastIndexOf('.') + 1).replace("Handler", "");
    }

    /** @param alias {@code function:live}, or its ARN */
    static String named(String alias) {
        String[] parts = alias.split(":", -1);
        return parts[parts.length - 2];
    }
}
