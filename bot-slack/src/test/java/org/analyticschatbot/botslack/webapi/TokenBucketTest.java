package org.analyticschatbot.botslack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void no_stretch_of_time_sees_more_than_the_burst_and_one_call_an_interval() {
        SplittableRandom random = new SplittableRandom(41);
        TokenBucket bucket = new TokenBucket(Duration.ofSeconds(1), 4);

        List<Instant> turns = new ArrayList<>();
        Instant now = Instant.EPOCH;
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextLong(1500));
            Duration wait = bucket.reserve(now, PATIENCE);
            if (wait.compareTo(PATIENCE) <= 0) {
                turns.add(now.plus(wait));
            }
        }

        for (int i = 4; i < turns.size(); i++) {
            assertThat(Duration.between(turns.get(i - 4), turns.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void who_is_sent_away_takes_nobodys_place() {
        TokenBucket bucket = new TokenBucket(Duration.ofSeconds(1), 1);
        bucket.closeUntil(Instant.EPOCH.plusSeconds(60));

        Duration refused = bucket.reserve(Instant.EPOCH, PATIENCE);
        Duration later = bucket.reserve(Instant.EPOCH.plusSeconds(60), PATIENCE);

        assertThat(refused).isEqualTo(Duration.ofSeconds(60));
        assertThat(later).isZero();
    }
}
