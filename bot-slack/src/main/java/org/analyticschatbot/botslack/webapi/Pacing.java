package org.analyticschatbot.botslack.webapi;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.core.prompt.InfrastructureException;

/**
 * Keeps the calls of this process under Slack's limits: one post a second in each channel, and the tier of every other
 * method in each workspace, both with a small burst (docs.slack.dev/apis/web-api/rate-limits). Where Slack is stricter
 * than that, its {@code Retry-After} holds.
 */
final class Pacing {

    /** Whoever would have to wait longer is sent away, to come back later. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int POST_BURST = 4;

    private final Map<Target, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final Timing timing;

    Pacing(Timing timing) {
        this.timing = timing;
    }

    /** Returns when it is the call's turn. */
    void await(Target target) {
        Duration wait = bucket(target).reserve(timing.clock().instant(), PATIENCE);
        if (wait.compareTo(PATIENCE) > 0) {
            throw InfrastructureException.tooSoon(target.method() + ": rate limit", wait);
        }
        if (wait.isPositive()) {
            timing.pause().last(wait);
        }
    }

    void close(Target target, Duration retryAfter) {
        bucket(target).closeUntil(timing.clock().instant().plus(retryAfter));
    }

    private TokenBucket bucket(Target target) {
        return buckets.computeIfAbsent(target, Pacing::bucketOf);
    }

    private static TokenBucket bucketOf(Target target) {
        if (target.method().equals(Methods.CHAT_POST_MESSAGE)) {
            return new TokenBucket(Duration.ofSeconds(1), POST_BURST);
        }
        MethodsRateLimitTier tier = MethodsRateLimits.lookupRateLimitTier(target.method());
        int perMinute = MethodsRateLimitTier.getAllowedRequestsPerMinute(tier);
        return new TokenBucket(MINUTE.dividedBy(perMinute), Math.max(1, perMinute / 5));
    }
}
