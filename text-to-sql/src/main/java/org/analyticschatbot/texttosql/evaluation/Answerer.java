package org.analyticschatbot.texttosql.evaluation;

import org.jspecify.annotations.Nullable;

/** What is being evaluated: the whole chatbot, or a part of it. */
@FunctionalInterface
public interface Answerer {

    Reply answer(String question, @Nullable String database);
}
