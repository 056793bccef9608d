package org.analyticschatbot.core.prompt;

import java.util.List;

/**
 * A plan that is stored before it runs, so that a retry runs the same SQL and no planner is asked twice.
 *
 * @param sql Trino SQL as the guard printed it
 * @param title names the result, for tables and charts
 * @param chartHint the planner's wish, empty when it has none
 * @param assumptions what the planner took for granted, shown with the answer
 * @param planner who wrote it: "rules", or the model's name
 * @param basis fingerprint of what it was planned from; empty where the words alone do not tell, as in a follow-up
 */
public record PlannedSql(
        String sql, String title, String chartHint, List<String> assumptions, String planner, String basis) {

    public PlannedSql {
        assumptions = List.copyOf(assumptions);
    }

    /** A plan that no other question can take over. */
    public PlannedSql(String sql, String title, String chartHint, List<String> assumptions, String planner) {
        this(sql, title, chartHint, assumptions, planner, "");
    }
}
