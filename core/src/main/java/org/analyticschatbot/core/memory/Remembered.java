package org.analyticschatbot.core.memory;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.PlannedSql;

/**
 * What is known about a question. Each plan says among its assumptions where it comes from.
 *
 * @param verified if the very question was verified
 * @param helpful if an equal question, with nothing said before it, had an answer that people found helpful
 * @param examples verified questions, then helpful ones, the newest first
 */
public record Remembered(Optional<PlannedSql> verified, Optional<PlannedSql> helpful, List<Example> examples) {

    public Remembered {
        examples = List.copyOf(examples);
    }

    /** @param standsAlone whether nothing was said before that the question may lean on */
    public Optional<PlannedSql> plan(boolean standsAlone) {
        return verified.or(() -> standsAlone ? helpful : Optional.empty());
    }
}
