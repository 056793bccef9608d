package org.analyticschatbot.botteams.connector;

import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** What became of a call that Teams answered. */
public sealed interface Reply<T> {

    /** For calls whose refusal leaves nothing else to do. */
    default T orGiveUp() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Refused<T> refused -> throw refused.failure();
        };
    }

    record Ok<T>(T value) implements Reply<T> {}

    record Refused<T>(Refusal refusal) implements Reply<T> {

        public InfrastructureException failure() {
            return new InfrastructureException(Kind.PERMANENT, "Teams: " + refusal);
        }
    }
}
