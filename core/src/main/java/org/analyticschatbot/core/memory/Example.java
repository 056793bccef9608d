package org.analyticschatbot.core.memory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question with SQL that is known to be right: people found the answer helpful, or who knows the data has verified it.
 *
 * @param sql Trino SQL over tables that the asker may use
 * @param askedOn the asker's day, from which dates in the SQL were counted; null for a verified question
 */
public record Example(String question, String sql, @Nullable LocalDate askedOn) {}
