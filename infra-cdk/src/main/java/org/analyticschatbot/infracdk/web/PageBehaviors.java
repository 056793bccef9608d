package org.analyticschatbot.infracdk.web;

import java.util.List;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.ICachePolicy;
import software.amazon.awscdk.services.cloudfront.IFunction;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;

/** How the page's files are given: to whoever asks, by TLS alone. */
record PageBehaviors(IOrigin origin, ResponseHeadersPolicy headers) {

    BehaviorOptions files() {
        return behavior(CachePolicy.CACHING_OPTIMIZED).build();
    }

    /** A file that is not in the bucket. */
    BehaviorOptions answeredBy(IFunction function) {
        return behavior(CachePolicy.CACHING_DISABLED)
                .functionAssociations(List.of(FunctionAssociation.builder()
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .function(function)
                        .build()))
                .build();
    }

    private BehaviorOptions.Builder behavior(ICachePolicy caching) {
        return BehaviorOptions.builder()
                .origin(origin)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(caching)
                .responseHeadersPolicy(headers);
    }
}
