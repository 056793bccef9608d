package org.analyticschatbot.local;

import org.jspecify.annotations.Nullable;

/**
 * What DuckDB may take of the machine; null leaves the choice to {@code DuckDbSettings}.
 *
 * @param memoryBytes of all queries together
 * @param threads of all queries together
 * @param concurrentQueries run at the same time; more than that wait
 */
public record EngineSettings(
        @Nullable Long memoryBytes, @Nullable Integer threads, int concurrentQueries) {}
