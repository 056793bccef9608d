package org.analyticschatbot.texttosql.model.call;

/** What became of a call. */
public sealed interface CallResult<T> {

    record Answered<T>(T answer) implements CallResult<T> {}

    record Failed<T>(CallProblem problem) implements CallResult<T> {}
}
