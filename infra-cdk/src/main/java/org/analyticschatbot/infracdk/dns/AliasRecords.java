package org.analyticschatbot.infracdk.dns;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Domain;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.amazon.awscdk.services.route53.CfnRecordSet.AliasTargetProperty;
import software.constructs.Construct;

/** Lets the name of a domain lead to something of AWS, if the name is kept in Route 53. */
public final class AliasRecords extends Construct {

    /**
     * @param types of records, such as {@code A}
     * @param target the name to lead to
     * @param targetZone id of AWS's own zone in which the target is
     */
    public AliasRecords(Construct scope, Domain domain, List<String> types, String target, String targetZone) {
        super(scope, "Records");
        if (domain.hostedZone() != null) {
            types.forEach(type -> CfnRecordSet.Builder.create(this, type)
                    .hostedZoneId(domain.hostedZone())
                    .name(domain.name())
                    .type(type)
                    .aliasTarget(AliasTargetProperty.builder()
                            .dnsName(target)
                            .hostedZoneId(targetZone)
                            .build())
                    .build());
        }
    }
}
