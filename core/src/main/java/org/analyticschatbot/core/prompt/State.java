package org.analyticschatbot.core.prompt;

import org.analyticschatbot.core.answer.Failure;
import org.jspecify.annotations.Nullable;

/** Where a request stands. {@link Processed} and {@link Failed} are terminal: written once, never left. */
public sealed interface State {

    Status status();

    default boolean isTerminal() {
        return status() == Status.PROCESSED || status() == Status.FAILED;
    }

    record Pending() implements State {
        @Override
        public Status status() {
            return Status.PENDING;
        }
    }

    record Planned(PlannedSql plan, QueryAttempt attempt) implements State {
        @Override
        public Status status() {
            return Status.IN_PROGRESS;
        }
    }

    record Running(PlannedSql plan, QueryAttempt attempt, String queryId) implements State {
        @Override
        public Status status() {
            return Status.IN_PROGRESS;
        }
    }

    /**
     * @param resultUrl where the result store keeps the answer
     * @param plan what ran, for the context of a follow-up; null if no SQL was needed
     */
    record Processed(String resultUrl, @Nullable PlannedSql plan) implements State {
        @Override
        public Status status() {
            return Status.PROCESSED;
        }
    }

    record Failed(Failure failure) implements State {
        @Override
        public Status status() {
            return Status.FAILED;
        }
    }
}
