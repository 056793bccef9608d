package org.analyticschatbot.texttosql.evaluation;

import org.jspecify.annotations.Nullable;

/** What is being evaluated: the whole chatbot, or a part of it. */
@FunctionalInterface
public interface Answerer {

    Outcome answer(String question, @Nullable String database);
}
