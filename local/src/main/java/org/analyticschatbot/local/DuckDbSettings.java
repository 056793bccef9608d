package org.analyticschatbot.local;

/**
 * What DuckDB may take of the machine.
 *
 * @param memory as DuckDB writes sizes, such as {@code 2GB}
 * @param threads of one query
 * @param concurrentQueries run at the same time; more than that wait
 */
public record DuckDbSettings(String memory, int threads, int concurrentQueries) {}
