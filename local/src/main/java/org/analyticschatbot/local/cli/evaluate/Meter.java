package org.analyticschatbot.local.cli.evaluate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.evaluation.Effort;
import org.analyticschatbot.texttosql.grounding.Grounded;
import org.analyticschatbot.texttosql.grounding.GroundingObserver;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;

/** Watches what a planner does for one question after the other, of which it may try several statements. For one thread. */
final class Meter implements ModelObserver, GroundingObserver {

    private int calls;
    private TokenUsage tokens = TokenUsage.NONE;
    private final Map<String, Mended> mended = new HashMap<>();

    /** A statement as it was written, and what was changed in it. */
    record Mended(String written, List<String> repairs) {}

    /** Another question begins. */
    void start() {
        calls = 0;
        tokens = TokenUsage.NONE;
        mended.clear();
    }

    @Override
    public void called(ModelCall call) {
        calls++;
        tokens = tokens.plus(call.tokens());
    }

    @Override
    public void grounded(String written, Grounded result) {
        if (result instanceof Grounded.Sound(String sql, List<String> repairs) && !repairs.isEmpty()) {
            mended.putIfAbsent(sql, new Mended(written, repairs));
        }
    }

    Effort effort(Duration took) {
        return new Effort(took, calls, tokens);
    }

    /** Empty if that statement is as it was written. */
    Optional<Mended> mended(String sql) {
        return Optional.ofNullable(mended.get(sql));
    }
}
