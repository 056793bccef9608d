package org.analyticschatbot.infracdk.watching;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Function;

/** What CloudWatch counts, in five minutes. */
final class Metrics {

    static final Duration PERIOD = Duration.minutes(5);

    private Metrics() {}

    static MetricOptions highest() {
        return of("Maximum");
    }

    static MetricOptions sum() {
        return of("Sum");
    }

    private static MetricOptions of(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD).build();
    }

    /** Of a function's calls, those that broke. */
    static IMetric errorPercentage(Function function) {
        return MathExpression.Builder.create()
                .expression("100 * errors / MAX([errors, calls])")
                .usingMetrics(Map.of(
                        "errors", function.metricErrors(sum()),
                        "calls", function.metricInvocations(sum())))
                .label("Errors, %")
                .period(PERIOD)
                .build();
    }
}
