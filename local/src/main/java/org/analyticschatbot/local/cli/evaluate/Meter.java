package org.analyticschatbot.local.cli.evaluate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.evaluation.Effort;
import org.analyticschatbot.texttosql.grounding.Grounded;
import org.analyticschatbot.texttosql.grounding.GroundingObserver;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Watches what a planner does for one question after the other. For one thread. */
final class Meter implements ModelObserver, GroundingObserver {

    private int calls;
    private TokenUsage tokens = TokenUsage.NONE;
    private @Nullable Mended mended;

    /** A statement as it was written, and what was changed in it. */
    record Mended(String written, List<String> repairs) {}

    /** Another question begins. */
    void start() {
        calls = 0;
        tokens = TokenUsage.NONE;
        mended = null;
    }

    @Override
    public void called(ModelCall call) {
        calls++;
        tokens = tokens.plus(call.tokens());
    }

    @Override
    public void grounded(String written, Grounded result) {
        mended = result instanceof Grounded.Sound(String sql, List<String> repairs) && !repairs.isEmpty()
                ? new Mended(written, repairs)
                : null;
    }

    Effort effort(Duration took) {
        return new Effort(took, calls, tokens);
    }

    /** Empty if the last statement stayed as it was, or could not be used. */
    Optional<Mended> mended() {
        return Optional.ofNullable(mended);
    }
}
