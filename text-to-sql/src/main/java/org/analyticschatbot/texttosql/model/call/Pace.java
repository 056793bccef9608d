package org.analyticschatbot.texttosql.model.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance. */
public interface Pace {

    Instant now();

    /** Waits that long. */
    void pause(Duration pause) throws InterruptedException;

    /** @return 0 (inclusive) to 1 (exclusive) */
    double chance();

    static Pace real() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration pause) throws InterruptedException {
                Thread.sleep(pause);
            }

            @Override
            public double chance() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
