package org.analyticschatbot.core.processprompt;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.memory.Example;
import org.analyticschatbot.core.prompt.Question;

/**
 * All that a planner may know.
 *
 * @param schema only what the asker may use in this conversation
 * @param history earlier turns of the same thread, oldest first
 * @param examples questions whose answers were found helpful, newest first; many of them are about something else
 * @param attempt which time the question is planned, from 1: whoever planned it before died, or failed
 */
public record PlanningContext(
        Question question, Schema schema, List<Turn> history, List<Example> examples, int attempt) {

    public PlanningContext {
        history = List.copyOf(history);
        examples = List.copyOf(examples);
    }

    public PlanningContext(Question question, Schema schema, List<Turn> history, List<Example> examples) {
        this(question, schema, history, examples, 1);
    }

    /** Nothing is known of answers before. */
    public PlanningContext(Question question, Schema schema, List<Turn> history) {
        this(question, schema, history, List.of());
    }

    /** An earlier question of the thread and the SQL that was planned for it. */
    public record Turn(String question, String sql) {}
}
