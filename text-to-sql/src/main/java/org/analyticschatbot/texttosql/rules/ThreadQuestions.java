package org.analyticschatbot.texttosql.rules;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.AskBack;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.processprompt.QueryPlan.DescribeData;
import org.analyticschatbot.core.processprompt.QueryPlan.RunSql;
import org.analyticschatbot.texttosql.rules.followup.FollowUps;
import org.analyticschatbot.texttosql.rules.followup.Topic;
import org.analyticschatbot.texttosql.rules.followup.Understood;
import org.jspecify.annotations.Nullable;

/** Questions about rows that may continue earlier ones; whoever asks reads how they were completed. */
final class ThreadQuestions {

    private final RowQuestions rows;
    private final FollowUps followUps;

    ThreadQuestions(RowQuestions rows) {
        this.rows = rows;
        this.followUps = new FollowUps(rows::link, rows::read);
    }

    QueryPlan plan(String text, List<Turn> history) {
        return switch (understood(text, topic(history))) {
            case Understood.New(boolean lacksContext) ->
                lacksContext ? rows.declined(FollowUps.lacksContext()) : rows.plan(text);
            case Understood.Continued(Topic topic) ->
                told(rows.plan(topic.text(), topic.mentions(), topic.chart()), topic);
            case Understood.Unclear(String reason) -> rows.declined(reason);
        };
    }

    private Understood understood(String text, @Nullable Topic earlier) {
        return followUps.of(ChartHint.removed(text), ChartHint.of(text), earlier);
    }

    /** What the last of the earlier questions was about, which may itself have continued another one. */
    private @Nullable Topic topic(List<Turn> history) {
        Topic topic = null;
        for (Turn turn : history) {
            topic = topic(turn.question(), topic);
        }
        return topic != null && rows.isUnderstood(topic.mentions()) ? topic : null;
    }

    /** Nothing where the question that this one went on with is not known any more. */
    private @Nullable Topic topic(String text, @Nullable Topic earlier) {
        return switch (understood(text, earlier)) {
            case Understood.New(boolean lacksContext) ->
                lacksContext ? null : new Topic(rows.link(ChartHint.removed(text)), ChartHint.of(text));
            case Understood.Continued(Topic continued) -> continued;
            case Understood.Unclear _ -> null;
        };
    }

    private static QueryPlan told(QueryPlan plan, Topic topic) {
        return switch (plan) {
            case RunSql(String sql, String title, String chart, List<String> assumptions, String planner) ->
                new RunSql(sql, title, chart, told(assumptions, topic), planner);
            case Decline(String reason, List<String> examples, String planner) ->
                new Decline(FollowUps.declined(topic, reason), examples, planner);
            case AskBack ask -> ask;
            case DescribeData describe -> describe;
        };
    }

    private static List<String> told(List<String> assumptions, Topic topic) {
        return Stream.concat(Stream.of(FollowUps.told(topic)), assumptions.stream())
                .toList();
    }
}
