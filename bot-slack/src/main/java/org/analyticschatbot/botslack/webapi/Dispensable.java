package org.analyticschatbot.botslack.webapi;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls for what the bot can do without. A method that a workspace refuses for good, because it lacks the feature or the
 * app lacks the scope, is logged once and left alone for a day.
 */
public final class Dispensable {

    private static final Logger log = LoggerFactory.getLogger(Dispensable.class);
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    private final Map<Target, Instant> leftAloneUntil = new ConcurrentHashMap<>();
    private final WebApi api;
    private final InstantSource clock;

    /** @param api whose calls end soon */
    public Dispensable(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Empty where it did not work, for whatever reason. */
    public <T extends SlackApiTextResponse> Optional<T> call(Target target, WebApi.Call<T> call) {
        Instant until = leftAloneUntil.getOrDefault(target, Instant.MIN);
        return clock.instant().isBefore(until) ? Optional.empty() : attempt(target, call);
    }

    private <T extends SlackApiTextResponse> Optional<T> attempt(Target target, WebApi.Call<T> call) {
        try {
            return switch (api.callAtOnce(target, call)) {
                case Reply.Ok<T>(T value) -> Optional.of(value);
                case Reply.Refused<T>(Refusal refusal, String code) -> Optional.empty();
            };
        } catch (InfrastructureException e) {
            if (e.kind() == Kind.PERMANENT) {
                leaveAlone(target, e);
            }
            return Optional.empty();
        }
    }

    private void leaveAlone(Target target, InfrastructureException refused) {
        leftAloneUntil.put(target, clock.instant().plus(LEFT_ALONE));
        log.info("Workspace {} is served without {}: {}", target.team(), target.method(), refused.getMessage());
    }
}
