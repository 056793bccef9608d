package org.analyticschatbot.infracdk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Domain;
import org.analyticschatbot.infracdk.configuration.Rest;
import org.analyticschatbot.infracdk.configuration.Web;
import org.analyticschatbot.infracdk.storage.ResultBucket;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.constructs.Construct;

/** The web chat on CloudFront: the page, and under the same address the two calls of the API that it makes. */
public final class WebChat extends Construct {

    private final PageBucket bucket;
    private final Distribution distribution;
    private final @Nullable Domain domain;

    /**
     * @param issuer where people sign in, and whose tokens the API takes
     * @param apiHost name of the API's host
     * @param results to whose files the page is given links
     */
    public WebChat(
            Construct scope,
            Configuration configuration,
            Web web,
            Rest.Jwt issuer,
            String apiHost,
            ResultBucket results) {
        super(scope, "Web");
        this.domain = web.domain();
        this.bucket = new PageBucket(this, configuration.retention());
        BehaviorHeaders headers = new BehaviorHeaders(this, configuration);
        PageBehaviors page =
                new PageBehaviors(bucket.origin(), headers.ofPage(new ContentPolicy(web, issuer, results).text()));
        ApiBehaviors api = new ApiBehaviors(apiHost, headers.ofApi());
        Distribution.Builder builder = Distribution.Builder.create(this, "Distribution")
                .comment(configuration.named("analytics-chatbot"))
                .defaultRootObject("index.html")
                .defaultBehavior(page.files())
                // Sorted, so that the template is the same each time.
                .additionalBehaviors(new TreeMap<>(Map.of(
                        "/config.json", page.answeredBy(new PageConfiguration(this, web, issuer).function()),
                        "/createPromptRequest", api.taking(AllowedMethods.ALLOW_ALL),
                        "/fetchResult/*", api.taking(AllowedMethods.ALLOW_GET_HEAD))))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .webAclId(web.webAcl())
                .enableLogging(true)
                .logBucket(bucket.logs())
                .logFilePrefix(PageBucket.CALLS);
        this.distribution = named(builder, domain).build();
        if (domain != null && domain.zone() != null) {
            new PageRecords(this, domain.name(), domain.zone(), host());
        }
    }

    private Distribution.Builder named(Distribution.Builder builder, @Nullable Domain name) {
        return name == null
                ? builder
                : builder.domainNames(List.of(name.name()))
                        .certificate(Certificate.fromCertificateArn(this, "Certificate", name.certificate()))
                        .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021);
    }

    /** Where people find the page; also the address to which the issuer sends them back. */
    public String address() {
        return (domain == null ? "https://" + host() : domain.address()) + "/";
    }

    /** CloudFront's own name, to which the name of a domain must point. */
    public String host() {
        return distribution.getDistributionDomainName();
    }

    public String distributionId() {
        return distribution.getDistributionId();
    }

    public String bucketName() {
        return bucket.name();
    }
}
