package org.analyticschatbot.texttosql.evaluation;

import java.util.List;

/**
 * A statement as a model wrote it, before rules mended it.
 *
 * @param repairs what they changed, one sentence each
 * @param outcome what would have come of it
 */
public record Unmended(String sql, List<String> repairs, Outcome outcome) {

    public Unmended {
        repairs = List.copyOf(repairs);
    }
}
