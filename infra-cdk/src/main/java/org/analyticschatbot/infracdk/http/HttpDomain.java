package org.analyticschatbot.infracdk.http;

import org.analyticschatbot.infracdk.configuration.Domain;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigatewayv2.CfnApiMapping;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ApiGatewayv2DomainProperties;
import software.constructs.Construct;

/** The API's own name, and where there is a zone for it, the record that leads to the API. */
final class HttpDomain extends Construct {

    private final DomainName name;

    HttpDomain(Construct scope, String apiId, HttpStage stage, Domain domain) {
        super(scope, "Domain");
        this.name = DomainName.Builder.create(this, "Name")
                .domainName(domain.name())
                .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificate()))
                .securityPolicy(SecurityPolicy.TLS_1_2)
                .build();
        CfnApiMapping mapping = CfnApiMapping.Builder.create(this, "Mapping")
                .apiId(apiId)
                .domainName(name.getName())
                .stage(HttpStage.NAME)
                .build();
        mapping.getNode().addDependency(stage);
        Domain.@Nullable Zone zone = domain.zone();
        if (zone != null) {
            alias(domain.name(), zone);
        }
    }

    private void alias(String host, Domain.Zone zone) {
        ARecord.Builder.create(this, "Alias")
                .zone(HostedZone.fromHostedZoneAttributes(
                        this,
                        "Zone",
                        HostedZoneAttributes.builder()
                                .hostedZoneId(zone.id())
                                .zoneName(zone.name())
                                .build()))
                .recordName(host + ".")
                .target(RecordTarget.fromAlias(
                        new ApiGatewayv2DomainProperties(name.getRegionalDomainName(), name.getRegionalHostedZoneId())))
                .build();
    }

    /** What a record of the name has to lead to. */
    String target() {
        return name.getRegionalDomainName();
    }
}
