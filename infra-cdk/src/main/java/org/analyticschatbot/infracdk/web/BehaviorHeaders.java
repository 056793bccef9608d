package org.analyticschatbot.infracdk.web;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** What browsers are told to do with the page, and with what the API answers. */
final class BehaviorHeaders {

    /** Browsers ask each time whether a file has changed: the files have no version in their names. */
    private static final String ASK_EACH_TIME = "no-cache";

    private static final String KEEP_NOTHING = "no-store";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final int A_YEAR = 365;

    private final Construct scope;
    private final Configuration configuration;

    BehaviorHeaders(Construct scope, Configuration configuration) {
        this.scope = scope;
        this.configuration = configuration;
    }

    ResponseHeadersPolicy ofPage(String contentPolicy) {
        return policy("PageHeaders", "page", contentPolicy, ASK_EACH_TIME);
    }

    ResponseHeadersPolicy ofApi() {
        return policy("ApiHeaders", "api", NOTHING, KEEP_NOTHING);
    }

    /** The names of policies are an account's, whatever the region. */
    private ResponseHeadersPolicy policy(String id, String name, String contentPolicy, String caching) {
        return ResponseHeadersPolicy.Builder.create(scope, id)
                .responseHeadersPolicyName(configuration.named("analytics-chatbot") + "-" + name + "-" + Aws.REGION)
                .securityHeadersBehavior(security(contentPolicy))
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(List.of(ResponseCustomHeader.builder()
                                .header("Cache-Control")
                                .value(caching)
                                .override(true)
                                .build()))
                        .build())
                .build();
    }

    private static ResponseSecurityHeadersBehavior security(String contentPolicy) {
        return ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(contentPolicy)
                        .override(true)
                        .build())
                .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                        .override(true)
                        .build())
                .frameOptions(ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(A_YEAR))
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .build();
    }
}
