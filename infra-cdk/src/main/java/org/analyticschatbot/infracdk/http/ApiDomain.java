package org.analyticschatbot.infracdk.http;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Domain;
import org.analyticschatbot.infracdk.dns.AliasRecords;
import software.amazon.awscdk.services.apigatewayv2.CfnApiMapping;
import software.amazon.awscdk.services.apigatewayv2.CfnDomainName;
import software.amazon.awscdk.services.apigatewayv2.CfnDomainName.DomainNameConfigurationProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.constructs.Construct;

/** The API under a name of one's own. */
final class ApiDomain extends Construct {

    private final CfnDomainName name;

    ApiDomain(Construct scope, HttpApi api, HttpStage stage, Domain domain) {
        super(scope, "Domain");
        this.name = CfnDomainName.Builder.create(this, "Name")
                .domainName(domain.name())
                .domainNameConfigurations(List.of(DomainNameConfigurationProperty.builder()
                        .certificateArn(domain.certificate())
                        .endpointType("REGIONAL")
                        .securityPolicy("TLS_1_2")
                        .build()))
                .build();
        CfnApiMapping.Builder.create(this, "Mapping")
                .apiId(api.getApiId())
                .domainName(name.getRef())
                .stage(stage.name())
                .build();
        new AliasRecords(this, domain, List.of("A"), host(), name.getAttrRegionalHostedZoneId());
    }

    /** AWS's own name, to which the domain must lead. */
    String host() {
        return name.getAttrRegionalDomainName();
    }
}
