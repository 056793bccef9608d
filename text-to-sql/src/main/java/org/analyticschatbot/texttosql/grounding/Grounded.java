package org.analyticschatbot.texttosql.grounding;

import java.util.List;

/** What became of a model's SQL. */
public sealed interface Grounded {

    /**
     * It would run.
     *
     * @param sql Trino SQL that the guard lets through
     * @param repairs what was changed without asking the model, one sentence each, in the order of the changes
     */
    record Sound(String sql, List<String> repairs) implements Grounded {

        public Sound {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * It would not run, and no rule mends it.
     *
     * @param problem what is wrong, said so that a model can mend it
     * @param repairable false when asking a model again must not help: what it may not read, or do, stays forbidden
     */
    record Unsound(String problem, boolean repairable) implements Grounded {}
}
