package org.analyticschatbot.texttosql.planning.vote;

import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.texttosql.grounding.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a form in which those are equal that say the same.
 *
 * @param says equal for plans that say the same; all that give no answer do
 * @param statement null for a plan that runs nothing
 */
record Ballot(QueryPlan plan, String says, @Nullable Statement statement) {

    private static final SqlGuard GUARD = new SqlGuard();
    private static final String NOTHING = "";

    record Statement(ReadOnlySql sql, NormalForm form) {}

    /** @param schema all that the plan may read */
    static Ballot of(QueryPlan plan, Schema schema) {
        return switch (plan) {
            case QueryPlan.RunSql run -> ofSql(run, schema);
            case QueryPlan.DescribeData(QueryPlan.Subject subject, String planner) ->
                new Ballot(plan, subject.toString(), null);
            case QueryPlan.AskBack _, QueryPlan.Decline _ -> new Ballot(plan, NOTHING, null);
        };
    }

    private static Ballot ofSql(QueryPlan.RunSql run, Schema schema) {
        return switch (GUARD.check(run.sql(), schema.tableNames(), Trial.MOST_ROWS + 1L)) {
            case ReadOnlySql sql -> {
                NormalForm form = NormalForm.of(sql, schema);
                yield new Ballot(run, form.text(), new Statement(sql, form));
            }
            case GuardRejection _ -> new Ballot(run, run.sql(), null);
        };
    }

    boolean saysNothing() {
        return says.equals(NOTHING);
    }
}
