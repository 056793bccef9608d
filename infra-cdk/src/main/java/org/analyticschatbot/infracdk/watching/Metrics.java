package org.analyticschatbot.infracdk.watching;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Function;

/** What is counted in five minutes, by AWS and by the functions themselves. */
final class Metrics {

    static final String HIGHEST = "Maximum";
    static final String SUM = "Sum";
    static final String P95 = "p95";

    private static final long BYTES_OF_A_TERABYTE = 1L << 40;
    private static final Duration PERIOD = Duration.minutes(5);

    /** In which the functions write theirs; docs/aws.md lists them. */
    private static final String NAMESPACE = "AnalyticsChatbot";

    private Metrics() {}

    static MetricOptions options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD).build();
    }

    static IMetric ofBot(String name, String statistic) {
        return ofBot(name, statistic, Map.of(), name + ", " + statistic);
    }

    static IMetric ofBot(String name, String statistic, String dimension, String value) {
        return ofBot(name, statistic, Map.of(dimension, value), value);
    }

    private static IMetric ofBot(String name, String statistic, Map<String, String> dimensions, String label) {
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(PERIOD)
                .label(label)
                .build();
    }

    /** Of a function's calls, those that broke. */
    static IMetric errorPercentage(Function function) {
        return MathExpression.Builder.create()
                .expression("100 * errors / MAX([errors, calls])")
                // Sorted, so that the template is the same each time.
                .usingMetrics(new TreeMap<>(Map.of(
                        "errors", function.metricErrors(options(SUM)),
                        "calls", function.metricInvocations(options(SUM)))))
                .label("Errors, %")
                .period(PERIOD)
                .build();
    }

    /** What Athena charges for the bytes that were read: at least, since a query is charged for 10 MB and more. */
    static IMetric dollars(BigDecimal perTerabyte) {
        return MathExpression.Builder.create()
                .expression("bytes / " + BYTES_OF_A_TERABYTE + " * " + perTerabyte.toPlainString())
                .usingMetrics(Map.of("bytes", ofBot("BytesScanned", SUM)))
                .label("Dollars, at least")
                .period(PERIOD)
                .build();
    }
}
