package org.analyticschatbot.infracdk.watching;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.flow.RequestFlow;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** How it is going, on one page. */
final class ChatbotDashboard extends Construct {

    ChatbotDashboard(
            Construct scope, Configuration configuration, RequestFlow flow, List<DeployedFunction> functions) {
        super(scope, "Dashboard");
        MetricOptions slow = MetricOptions.builder().statistic("p95").period(Metrics.PERIOD).build();
        Dashboard page = Dashboard.Builder.create(this, "Page")
                .dashboardName(configuration.named("analytics-chatbot"))
                .build();
        page.addWidgets(
                graph("Calls", of(functions, function -> function.metricInvocations(Metrics.sum()))),
                graph("Errors", of(functions, function -> function.metricErrors(Metrics.sum()))));
        page.addWidgets(
                graph("Duration, p95, ms", of(functions, function -> function.metricDuration(slow))),
                graph("Throttles", of(functions, function -> function.metricThrottles(Metrics.sum()))));
        page.addWidgets(
                graph("Oldest message of a step, s", flow.steps().stream()
                        .<IMetric>map(step -> step.queue().metricApproximateAgeOfOldestMessage(Metrics.highest()))
                        .toList()),
                graph("Dead letters", flow.deadLetters().stream()
                        .<IMetric>map(queue -> queue.metricApproximateNumberOfMessagesVisible(Metrics.highest()))
                        .toList()));
    }

    private static List<IMetric> of(
            List<DeployedFunction> functions,
            java.util.function.Function<software.amazon.awscdk.services.lambda.Function, IMetric> metric) {
        return functions.stream().map(DeployedFunction::function).map(metric).toList();
    }

    private static GraphWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(12)
                .left(metrics)
                .build();
    }
}
