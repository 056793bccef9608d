package org.analyticschatbot.infracdk.watching;

import static org.analyticschatbot.infracdk.watching.Metrics.P95;
import static org.analyticschatbot.infracdk.watching.Metrics.SUM;
import static org.analyticschatbot.infracdk.watching.Metrics.ofBot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.flow.Step;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** How it is going, on one page: first what people notice, then what it is made of. */
final class ChatbotDashboard extends Construct {

    private static final int HALF_OF_THE_PAGE = 12;
    private static final List<String> OUTCOMES = List.of("answered", "described", "asked_back", "declined", "failed");

    private final Dashboard page;

    ChatbotDashboard(
            Construct scope, Configuration configuration, List<Queue> deadLetters, List<DeployedFunction> functions) {
        super(scope, "Dashboard");
        this.page = Dashboard.Builder.create(this, "Page")
                .dashboardName(configuration.named("analytics-chatbot"))
                .build();
        questions();
        cost(configuration.dollarsPerTerabyte());
        waiting(deadLetters);
        functions(functions);
    }

    private void questions() {
        row(
                graph("Questions", ofBot("Questions", SUM)),
                graph("Outcomes", OUTCOMES.stream().map(word -> ofBot("Outcomes", SUM, "Outcome", word))));
        row(
                graph("Time to the answer, ms", ofBot("AnswerTime", "p50"), ofBot("AnswerTime", P95)),
                graph("Time of a step, p95, ms", steps().map(step -> ofBot("StepTime", P95, "Step", step))));
    }

    private static Stream<String> steps() {
        return Arrays.stream(Step.values()).map(step -> step.name().toLowerCase(Locale.ROOT));
    }

    /** What questions cost: the price of tokens depends on the model, and is told by its provider. */
    private void cost(BigDecimal dollarsPerTerabyte) {
        row(
                graph("Bytes read by Athena", ofBot("BytesScanned", SUM)),
                graph("Dollars for bytes read by Athena", Metrics.dollars(dollarsPerTerabyte)));
        row(
                graph("Tokens", ofBot("PromptTokens", SUM), ofBot("CachedTokens", SUM), ofBot("AnswerTokens", SUM)),
                graph("Time of the model, ms", ofBot("ModelTime", "p50"), ofBot("ModelTime", P95)));
    }

    private void waiting(List<Queue> deadLetters) {
        row(
                graph("Oldest unfinished question, s", ofBot("OldestUnfinished", Metrics.HIGHEST)),
                graph(
                        "Dead letters",
                        deadLetters.stream()
                                .map(queue -> queue.metricApproximateNumberOfMessagesVisible(
                                        Metrics.options(Metrics.HIGHEST)))));
    }

    private void functions(List<DeployedFunction> functions) {
        row(
                graph("Errors", of(functions, function -> function.metricErrors(Metrics.options(SUM)))),
                graph("Throttles", of(functions, function -> function.metricThrottles(Metrics.options(SUM)))));
    }

    private static Stream<IMetric> of(
            List<DeployedFunction> functions,
            Function<software.amazon.awscdk.services.lambda.Function, IMetric> metric) {
        return functions.stream().map(DeployedFunction::function).map(metric);
    }

    private void row(GraphWidget left, GraphWidget right) {
        page.addWidgets(left, right);
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return graph(title, Stream.of(metrics));
    }

    private static GraphWidget graph(String title, Stream<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(HALF_OF_THE_PAGE)
                .left(metrics.toList())
                .build();
    }
}
