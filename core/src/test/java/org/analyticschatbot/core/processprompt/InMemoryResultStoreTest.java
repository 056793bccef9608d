package org.analyticschatbot.core.processprompt;

final class InMemoryResultStoreTest extends ResultStoreContract {

    @Override
    protected ResultStore emptyStore() {
        return new InMemoryResultStore();
    }
}
