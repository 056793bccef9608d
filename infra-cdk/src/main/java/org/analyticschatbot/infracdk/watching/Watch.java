package org.analyticschatbot.infracdk.watching;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Budget;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The topic that alarms go to, the alarms, the budget, and the dashboard. docs/operations.md has a section for each alarm. */
public final class Watch extends Construct {

    /** A question has ten minutes in all: one that is older should have failed visibly. */
    private static final int TEN_MINUTES = 600;

    private static final int PERCENT = 5;

    public Watch(Construct scope, Resources resources, List<Queue> deadLetters, List<DeployedFunction> functions) {
        super(scope, "Watch");
        Configuration configuration = resources.configuration();
        Topic topic = AlarmTopic.in(this, configuration.alarmEmail(), resources.key());
        Alarms alarms = new Alarms(this, topic);
        alarms.add(
                "OldestUnfinished",
                "A question is neither answered nor failed after ten minutes: docs/operations.md, Unfinished questions",
                Metrics.ofBot("OldestUnfinished", Metrics.HIGHEST),
                TEN_MINUTES);
        if (configuration.settings().containsKey(Configuration.SEMANTIC_FILE)) {
            alarms.add(
                    "SemanticFaults",
                    "What chatbot.yaml says is wrong or not there: docs/operations.md, Faults of chatbot.yaml",
                    Metrics.ofBot("SemanticFaults", Metrics.HIGHEST),
                    0);
        }
        deadLetters.forEach(queue -> deadLetters(alarms, queue));
        functions.forEach(function -> failing(alarms, function));
        @Nullable Budget budget = configuration.budget();
        if (budget != null) {
            new MonthlyBudget(this, budget, configuration.tags(), topic);
        }
        new ChatbotDashboard(this, configuration, deadLetters, functions);
    }

    private static void deadLetters(Alarms alarms, Queue queue) {
        String owner = queue.getNode().getPath().split("/", -1)[2];
        alarms.add(
                owner + "DeadLetters",
                "Something could not be done and waits in the dead-letter queue: docs/operations.md, Dead letters",
                queue.metricApproximateNumberOfMessagesVisible(Metrics.options(Metrics.HIGHEST)),
                0);
    }

    private static void failing(Alarms alarms, DeployedFunction function) {
        String id = function.getNode().getId();
        alarms.add(
                id + "Errors",
                "More than 5 % of a function's calls break: docs/operations.md, Errors",
                Metrics.errorPercentage(function.function()),
                PERCENT);
        alarms.add(
                id + "Throttles",
                "Lambda refuses calls, since too many run at once: docs/operations.md, Throttles",
                function.function().metricThrottles(Metrics.options(Metrics.SUM)),
                0);
    }
}
