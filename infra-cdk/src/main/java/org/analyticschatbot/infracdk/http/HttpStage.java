package org.analyticschatbot.infracdk.http;

import org.analyticschatbot.infracdk.functions.Resources;
import org.analyticschatbot.infracdk.storage.Logs;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The API as it can be called: limited in calls, and each call logged without anything that was said in it. */
final class HttpStage extends Construct {

    static final String NAME = "$default";

    private static final int CALLS_PER_SECOND = 50;
    private static final int CALLS_AT_ONCE = 100;
    private static final String LINE = """
            {"requestId":"$context.requestId","time":"$context.requestTime","route":"$context.routeKey",\
            "status":"$context.status","latency":"$context.responseLatency","length":"$context.responseLength",\
            "error":"$context.error.messageString","integration":"$context.integrationErrorMessage"}""";

    HttpStage(Construct scope, HttpApi api, Resources resources) {
        super(scope, "Stage");
        LogGroup log = Logs.in(this, "AccessLog", resources.configuration().retention(), resources.key());
        CfnStage.Builder.create(this, "Default")
                .apiId(api.getApiId())
                .stageName(NAME)
                .autoDeploy(true)
                .defaultRouteSettings(RouteSettingsProperty.builder()
                        .throttlingRateLimit(CALLS_PER_SECOND)
                        .throttlingBurstLimit(CALLS_AT_ONCE)
                        .detailedMetricsEnabled(true)
                        .build())
                .accessLogSettings(AccessLogSettingsProperty.builder()
                        .destinationArn(log.getLogGroupArn())
                        .format(LINE)
                        .build())
                .build();
    }
}
