package org.analyticschatbot.core.memory;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.PlannedSql;

/**
 * What earlier answers teach about a question.
 *
 * @param plan of an equal question, marked as such among its assumptions
 * @param examples newest first
 */
public record Remembered(Optional<PlannedSql> plan, List<Example> examples) {

    public Remembered {
        examples = List.copyOf(examples);
    }
}
