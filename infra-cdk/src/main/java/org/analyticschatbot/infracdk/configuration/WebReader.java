package org.analyticschatbot.infracdk.configuration;

/** From the section {@code web} to the web chat. CloudFront takes certificates and web ACLs of us-east-1 alone. */
final class WebReader {

    private static final String WEB_ACL = "arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/.+";
    private static final String ORIGIN = "https://[A-Za-z0-9.-]+(:[0-9]+)?";

    private final YamlSection section;

    WebReader(YamlSection section) {
        section.allowOnly("client_id", "scope", "sign_in_origins", "domain", "web_acl");
        this.section = section;
    }

    Web web(Rest rest) {
        if (!(rest instanceof Rest.Jwt jwt && jwt.issuer().matches(ORIGIN + "(/.*)?"))) {
            section.report(
                    "client_id",
                    "needs rest.authorizer jwt and a rest.issuer that starts with https://, where people sign in");
        }
        if (!section.list("sign_in_origins").stream().allMatch(origin -> origin.matches(ORIGIN))) {
            section.report("sign_in_origins", "should be origins, such as [https://login.example.com]");
        }
        return new Web(
                section.required("client_id", "under which the issuer knows the page"),
                section.text("scope").orElse("openid"),
                section.list("sign_in_origins"),
                section.has("domain") ? Domain.ofCloudFront(section.section("domain")) : null,
                section.text(
                                "web_acl",
                                text -> text.matches(WEB_ACL),
                                "the ARN of a web ACL for CloudFront, in us-east-1")
                        .orElse(null));
    }
}
