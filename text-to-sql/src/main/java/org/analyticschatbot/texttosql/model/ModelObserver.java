package org.analyticschatbot.texttosql.model;

/** Watches the calls of a model; must be quick and must not throw. */
@FunctionalInterface
public interface ModelObserver {

    void called(ModelCall call);

    static ModelObserver none() {
        return call -> {};
    }
}
