package org.analyticschatbot.core.memory;

import java.time.LocalDate;

/**
 * A question whose answer people found helpful.
 *
 * @param sql Trino SQL over tables that the asker may use
 * @param askedOn the asker's day, from which dates in the SQL were counted
 */
public record Example(String question, String sql, LocalDate askedOn) {}
