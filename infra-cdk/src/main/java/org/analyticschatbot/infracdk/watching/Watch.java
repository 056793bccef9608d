package org.analyticschatbot.infracdk.watching;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.flow.RequestFlow;
import org.analyticschatbot.infracdk.flow.StepQueue;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The topic that alarms go to, the alarms, and the dashboard. docs/operations.md has a section for each alarm. */
public final class Watch extends Construct {

    /** A request has ten minutes in all; what waits longer than that in a queue has failed by then. */
    private static final int TEN_MINUTES = 600;

    public Watch(Construct scope, Configuration configuration, RequestFlow flow, List<DeployedFunction> functions) {
        super(scope, "Watch");
        Alarms alarms = new Alarms(this, topic(configuration.alarmEmail()));
        flow.deadLetters().forEach(queue -> deadLetters(alarms, queue));
        flow.steps().forEach(step -> oldMessages(alarms, step));
        functions.forEach(function -> failing(alarms, function));
        new ChatbotDashboard(this, configuration, flow, functions);
    }

    private Topic topic(@Nullable String email) {
        Topic topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
        if (email != null) {
            topic.addSubscription(new EmailSubscription(email));
        }
        return topic;
    }

    private static void deadLetters(Alarms alarms, Queue queue) {
        alarms.add(
                queue.getNode().getScope().getNode().getId() + "DeadLetters",
                "Something could not be done and waits in the dead-letter queue: docs/operations.md, Dead letters",
                queue.metricApproximateNumberOfMessagesVisible(Metrics.highest()),
                0);
    }

    private static void oldMessages(Alarms alarms, StepQueue step) {
        alarms.add(
                step.step().function().id() + "Waiting",
                "A step has waited for more than ten minutes: docs/operations.md, Waiting steps",
                step.queue().metricApproximateAgeOfOldestMessage(Metrics.highest()),
                TEN_MINUTES);
    }

    private static void failing(Alarms alarms, DeployedFunction function) {
        String id = function.getNode().getId();
        alarms.add(
                id + "Errors",
                "More than 5 % of a function's calls break: docs/operations.md, Errors",
                Metrics.errorPercentage(function.function()),
                5);
        alarms.add(
                id + "Throttles",
                "Lambda refuses calls, since too many run at once: docs/operations.md, Throttles",
                function.function().metricThrottles(Metrics.sum()),
                0);
    }
}
