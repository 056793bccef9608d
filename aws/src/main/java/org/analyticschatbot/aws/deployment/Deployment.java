package org.analyticschatbot.aws.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a deployment, made once in a process, and anew when the secret has changed: rotating it needs no new
 * version of a function. While it cannot be read, or is faulty, the parts stay as they were.
 */
final class Deployment implements Supplier<Parts> {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    /** How long a changed secret goes unseen. */
    private static final Duration UNSEEN = Duration.ofMinutes(5);

    private final Map<String, String> environment;
    private final Supplier<Map<String, String>> secret;
    private final Function<Variables, Parts> builder;
    private final InstantSource clock;
    private Map<String, String> current = Map.of();
    private @Nullable Parts parts;
    private Instant seen = Instant.MIN;

    /** @param secret gives the variables of the secret, as it is now */
    Deployment(
            Map<String, String> environment,
            Supplier<Map<String, String>> secret,
            Function<Variables, Parts> builder,
            InstantSource clock) {
        this.environment = environment;
        this.secret = secret;
        this.builder = builder;
        this.clock = clock;
    }

    @Override
    public synchronized Parts get() {
        Parts known = parts;
        if (known != null && clock.instant().isBefore(seen.plus(UNSEEN))) {
            return known;
        }
        Parts now = known == null ? build(secret.get()) : refreshed(known);
        parts = now;
        seen = clock.instant();
        return now;
    }

    synchronized void forget() {
        parts = null;
        current = Map.of();
        seen = Instant.MIN;
    }

    private Parts refreshed(Parts known) {
        try {
            Map<String, String> now = secret.get();
            return now.equals(current) ? known : build(now);
        } catch (InfrastructureException | SettingException e) {
            LOG.error("The last good settings stay in force: {}", e.getMessage());
            return known;
        }
    }

    private Parts build(Map<String, String> secretVariables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(secretVariables);
        Parts built = builder.apply(new Variables(all));
        current = secretVariables;
        return built;
    }
}
