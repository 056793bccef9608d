package org.analyticschatbot.infracdk;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Rest;
import org.analyticschatbot.infracdk.configuration.Web;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.flow.CatalogFlow;
import org.analyticschatbot.infracdk.flow.RequestFlow;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import org.analyticschatbot.infracdk.http.HttpEndpoints;
import org.analyticschatbot.infracdk.query.QueryWorkgroup;
import org.analyticschatbot.infracdk.schedules.Schedules;
import org.analyticschatbot.infracdk.storage.RequestTables;
import org.analyticschatbot.infracdk.storage.ResultBucket;
import org.analyticschatbot.infracdk.storage.SharedSecret;
import org.analyticschatbot.infracdk.storage.StackKey;
import org.analyticschatbot.infracdk.watching.Watch;
import org.analyticschatbot.infracdk.web.WebChat;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** One deployment of the bot. */
public final class ChatbotStack extends Stack {

    /** CloudFormation has learned of their tags only lately, and not in every region. */
    private static final TagProps UNTAGGED = TagProps.builder()
            .excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard"))
            .build();

    public ChatbotStack(Construct scope, Configuration configuration) {
        super(scope, configuration.named(Contract.BUS), properties());
        StackKey key = new StackKey(this, configuration);
        ResultBucket bucket = new ResultBucket(this, configuration, key);
        Resources resources = new Resources(
                configuration,
                new RequestTables(this, configuration, key),
                bucket,
                new QueryWorkgroup(this, configuration, bucket, key),
                new SharedSecret(this, configuration, key),
                key);
        RequestFlow flow = new RequestFlow(this, resources);
        CatalogFlow catalog = new CatalogFlow(this, resources);
        HttpEndpoints http = new HttpEndpoints(this, resources);
        Schedules schedules = new Schedules(this, resources);
        new Watch(this, resources, deadLetters(flow, catalog), functions(flow, catalog, http, schedules));
        Suppressions.addTo(this, flow, configuration.web());
        configuration.tags().forEach((name, value) -> Tags.of(this).add(name, value, UNTAGGED));
        output("Address", http.address());
        http.domainTarget().ifPresent(target -> output("DomainTarget", target));
        output("SecretArn", resources.secret().arn());
        output("BucketName", bucket.name());
        key.arn().ifPresent(arn -> output("KeyArn", arn));
        @Nullable Web web = configuration.web();
        if (web != null && configuration.rest() instanceof Rest.Jwt issuer) {
            outputs(new WebChat(this, configuration, web, issuer, http.host(), bucket));
        }
    }

    private void outputs(WebChat chat) {
        output("WebAddress", chat.address());
        output("WebHost", chat.host());
        output("WebBucketName", chat.bucketName());
        output("WebDistributionId", chat.distributionId());
    }

    private static StackProps properties() {
        return StackProps.builder()
                .description("Analytics chatbot: answers questions about data in Slack, Teams and over HTTP")
                .analyticsReporting(false)
                .build();
    }

    private static List<Queue> deadLetters(RequestFlow flow, CatalogFlow catalog) {
        return Stream.concat(flow.deadLetters().stream(), Stream.of(catalog.deadLetters()))
                .toList();
    }

    private static List<DeployedFunction> functions(
            RequestFlow flow, CatalogFlow catalog, HttpEndpoints http, Schedules schedules) {
        return Stream.of(flow.functions(), List.of(catalog.function()), http.functions(), schedules.functions())
                .flatMap(List::stream)
                .toList();
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
