package org.analyticschatbot.core.processprompt;

import java.util.function.Consumer;

final class InMemoryQueryEngineTest extends QueryEngineContract {

    @Override
    protected QueryEngine engine(Consumer<String> onEnded) {
        return new InMemoryQueryEngine(onEnded);
    }
}
