package org.analyticschatbot.infracdk.web;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Domain;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.amazon.awscdk.services.route53.CfnRecordSet.AliasTargetProperty;
import software.constructs.Construct;

/** Lets the page's own name lead to CloudFront, over both versions of IP. */
final class PageRecords extends Construct {

    /** The same for all distributions (Amazon Route 53 API Reference, AliasTarget). */
    private static final String ZONE_OF_CLOUDFRONT = "Z2FDTNDATAQYW2";

    /** @param host CloudFront's own name for the page */
    PageRecords(Construct scope, String name, Domain.Zone zone, String host) {
        super(scope, "Records");
        for (String type : List.of("A", "AAAA")) {
            CfnRecordSet.Builder.create(this, type)
                    .hostedZoneId(zone.id())
                    .name(name)
                    .type(type)
                    .aliasTarget(AliasTargetProperty.builder()
                            .dnsName(host)
                            .hostedZoneId(ZONE_OF_CLOUDFRONT)
                            .build())
                    .build();
        }
    }
}
