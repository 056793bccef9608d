package org.analyticschatbot.core.processprompt;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Question;

/**
 * All that a planner may know.
 *
 * @param schema only what the asker may use in this conversation
 * @param history earlier turns of the same thread, oldest first
 */
public record PlanningContext(Question question, Schema schema, List<Turn> history) {

    public PlanningContext {
        history = List.copyOf(history);
    }

    /** An earlier question of the thread and the SQL that was planned for it. */
    public record Turn(String question, String sql) {}
}
