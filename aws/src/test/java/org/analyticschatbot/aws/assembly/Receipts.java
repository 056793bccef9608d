package org.analyticschatbot.aws.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of messages that were received: each is away for a while, and comes again then if it was not deleted. */
final class Receipts {

    private final InstantSource clock;
    private final Map<String, Instant> until = new HashMap<>();

    Receipts(InstantSource clock) {
        this.clock = clock;
    }

    void away(String receipt, Duration time) {
        until.put(receipt, clock.instant().plus(time));
    }

    void forget(String receipt) {
        until.remove(receipt);
    }

    /** Whether its message is still away. */
    boolean isGood(String receipt) {
        Instant end = until.get(receipt);
        return end != null && end.isAfter(clock.instant());
    }

    /** Of messages that come again now. */
    List<String> due() {
        return until.keySet().stream().filter(receipt -> !isGood(receipt)).toList();
    }

    Optional<Instant> next() {
        return until.values().stream().min(Comparator.naturalOrder());
    }
}
