package org.analyticschatbot.aws.athena;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.aws.wire.QueryStateChange;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryEngineContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

final class AthenaQueryEngineContractTest extends QueryEngineContract {

    private @Nullable AthenaStub athena;

    @Override
    protected QueryEngine engine(Consumer<String> onEnded) {
        AthenaStub started = AthenaStub.start(InstantSource.system());
        athena = started;
        AthenaScene.createSales(started);
        started.onStateChange(change -> report(change, onEnded));
        return new AthenaQueryEngine(
                started.client(), AthenaScene.settings(Duration.ofMinutes(1), Duration.ZERO), InstantSource.system());
    }

    private static void report(QueryStateChange change, Consumer<String> onEnded) {
        if (change.isEnd()) {
            onEnded.accept(change.queryId());
        }
    }

    @AfterEach
    void close() {
        requireNonNull(athena).close();
    }
}
