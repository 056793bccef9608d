package org.analyticschatbot.infracdk;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Web;
import org.analyticschatbot.infracdk.flow.RequestFlow;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;

/** Which rules of AWS Solutions are not followed, and why. */
final class Suppressions {

    private Suppressions() {}

    static void addTo(Stack stack, RequestFlow flow, @Nullable Web web) {
        NagSuppressions.addResourceSuppressions(
                flow.pipeDeadLetters(),
                List.of(not(
                        "AwsSolutions-SQS3", "It is a dead-letter queue: of the pipe, where the rule does not look")));
        List<NagPackSuppression> all = new ArrayList<>();
        all.add(
                wildcard(
                        RegexAppliesTo.builder().regex("/^Resource::.+[/]\\*$/").build(),
                        "Objects below one prefix of a bucket, or tables of one database: they come and go, and have no names beforehand"));
        all.add(wildcard(
                "Resource::*", "lakeformation:GetDataAccess has no resource; Lake Formation's own grants decide"));
        all.add(
                not(
                        "AwsSolutions-APIG4",
                        "Slack and Teams cannot sign in: the function checks Slack's signature and Microsoft's token over the very bytes"));
        all.add(
                not(
                        "AwsSolutions-SMG4",
                        "The tokens are made by Slack, Microsoft and the model's provider, so AWS cannot rotate them: docs/operations.md, Secrets"));
        if (web != null) {
            all.addAll(ofWebChat(web));
        }
        NagSuppressions.addStackSuppressions(stack, all);
    }

    private static List<NagPackSuppression> ofWebChat(Web web) {
        List<NagPackSuppression> left = new ArrayList<>();
        left.add(not(
                "AwsSolutions-CFR1",
                "People ask from wherever they are, and have to sign in; a web ACL can tell countries apart"));
        if (web.webAcl() == null) {
            left.add(not("AwsSolutions-CFR2", "A web ACL costs by the month, so it is a choice: web.web_acl"));
        }
        if (web.domain() == null) {
            left.add(
                    not(
                            "AwsSolutions-CFR4",
                            "Under its own name CloudFront takes no choice of TLS versions; under web.domain it is 1.2 at least"));
        }
        return left;
    }

    private static NagPackSuppression wildcard(Object of, String reason) {
        return NagPackSuppression.builder()
                .id("AwsSolutions-IAM5")
                .appliesTo(List.of(of))
                .reason(reason)
                .build();
    }

    private static NagPackSuppression not(String rule, String reason) {
        return NagPackSuppression.builder().id(rule).reason(reason).build();
    }
}
