package org.analyticschatbot.aws.metrics;

import java.time.Duration;
import java.util.Locale;
import org.analyticschatbot.core.answer.Answer;

/** What came of a question. */
sealed interface Outcome {

    record Answered(long bytesScanned, Duration queryTime) implements Outcome {}

    /** Answered from the catalog. */
    record Described() implements Outcome {}

    record AskedBack() implements Outcome {}

    record Declined() implements Outcome {}

    record Failed() implements Outcome {}

    static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Table table -> new Answered(table.bytesScanned(), table.elapsed());
            case Answer.Metadata metadata -> new Described();
            case Answer.Clarification clarification -> new AskedBack();
            case Answer.Refusal refusal -> new Declined();
        };
    }

    /** Such as {@code asked_back}. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
