package org.analyticschatbot.botslack.webapi;

import java.util.function.Function;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** What became of a call that Slack answered. */
public sealed interface Reply<T> {

    default <R> Reply<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(mapping.apply(value));
            case Refused<T>(Refusal refusal, String code) -> new Refused<>(refusal, code);
        };
    }

    /** For calls whose refusal leaves nothing else to do. */
    default T orGiveUp(String method) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Refused<T>(Refusal refusal, String code) ->
                throw new InfrastructureException(Kind.PERMANENT, method + ": " + code);
        };
    }

    record Ok<T>(T value) implements Reply<T> {}

    /** @param code Slack's own */
    record Refused<T>(Refusal refusal, String code) implements Reply<T> {}
}
