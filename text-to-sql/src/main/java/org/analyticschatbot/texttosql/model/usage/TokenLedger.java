package org.analyticschatbot.texttosql.model.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;

/** Tokens of the current day, by UTC. Kept in memory: a new process starts at zero. */
public final class TokenLedger {

    private final TokenLimits limits;
    private final Map<Asker, Long> spent = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private long total;

    public TokenLedger(TokenLimits limits) {
        this.limits = limits;
    }

    public synchronized void spend(Asker asker, long tokens, Instant at) {
        turnTo(at);
        spent.merge(asker, tokens, Long::sum);
        total += tokens;
    }

    /** @return the limit that is used up, the asker's own one first */
    public synchronized Optional<UsedUp> usedUp(Asker asker, Instant at) {
        turnTo(at);
        if (spent.getOrDefault(asker, 0L) >= limits.perUser()) {
            return Optional.of(UsedUp.USER);
        }
        return total >= limits.perDay() ? Optional.of(UsedUp.DAY) : Optional.empty();
    }

    private void turnTo(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (today.isAfter(day)) {
            day = today;
            total = 0;
            spent.clear();
        }
    }
}
