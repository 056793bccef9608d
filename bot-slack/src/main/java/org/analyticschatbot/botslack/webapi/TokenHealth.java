package org.analyticschatbot.botslack.webapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack thinks of the bot's tokens, for the health report. A token that is no good at all is not used again, until
 * there is another one; once a minute one call finds out whether Slack has changed its mind.
 */
public final class TokenHealth {

    private static final Logger log = LoggerFactory.getLogger(TokenHealth.class);
    private static final Wording ADVICE = Wording.of(TokenHealth.class, "token.properties");
    private static final Duration PROBE = Duration.ofMinutes(1);
    private static final String MISSING_SCOPE = "missing_scope";

    private final Map<String, Problem> problems = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public TokenHealth(InstantSource clock) {
        this.clock = clock;
    }

    /** What is wrong with the Slack token of that workspace and what to do about it; empty if nothing is known. */
    public Optional<String> problem(String teamId) {
        return Optional.ofNullable(problems.get(teamId)).map(Problem::advice);
    }

    /** @throws InfrastructureException {@code PERMANENT} if the call need not be tried */
    void check(Target target, String token) {
        Problem problem = problems.get(target.team());
        if (problem != null && problem.forbids(token, clock.instant())) {
            throw new InfrastructureException(Kind.PERMANENT, target.method() + ": " + problem.advice());
        }
    }

    InfrastructureException rejected(Target target, String token, String code, String neededScope) {
        String advice = code.equals(MISSING_SCOPE)
                ? ADVICE.text(code, "needed", neededScope, "method", target.method())
                : ADVICE.text(code);
        problems.put(target.team(), new Problem(code, target.method(), advice, token.hashCode(), nextProbe()));
        log.atError()
                .addKeyValue("team", target.team())
                .addKeyValue("code", code)
                .log(advice);
        return new InfrastructureException(Kind.PERMANENT, target.method() + ": " + advice);
    }

    void accepted(Target target) {
        problems.computeIfPresent(target.team(), (team, problem) -> problem.isOver(target) ? null : problem);
    }

    private Instant nextProbe() {
        return clock.instant().plus(PROBE);
    }

    /** A missing scope stops one method alone, so its other calls neither wait for it nor disprove it. */
    private record Problem(String code, String method, String advice, int token, Instant probeAt) {

        boolean forbids(String current, Instant now) {
            return !code.equals(MISSING_SCOPE) && token == current.hashCode() && now.isBefore(probeAt);
        }

        boolean isOver(Target accepted) {
            return !code.equals(MISSING_SCOPE) || method.equals(accepted.method());
        }
    }
}
