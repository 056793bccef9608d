package org.analyticschatbot.infracdk.configuration;

/** From a section {@code domain} to the name. */
final class DomainReader {

    private static final String NAME = "([a-z0-9-]+\\.)+[a-z]+";
    private static final String ZONE = "Z[A-Z0-9]+";

    private final YamlSection section;

    DomainReader(YamlSection section) {
        section.allowOnly("name", "certificate", "hosted_zone");
        this.section = section;
    }

    /** With a certificate in the region of the stack, wherever that will be. */
    Domain ofStack() {
        return domain("[a-z0-9-]+", "the ARN of a certificate in the region of the stack");
    }

    Domain ofCloudFront() {
        return domain("us-east-1", "the ARN of a certificate in us-east-1, the region of CloudFront");
    }

    private Domain domain(String region, String certificate) {
        return new Domain(
                section.required("name", NAME, "a name, such as bot.example.com"),
                section.required(
                        "certificate", "arn:aws[a-z-]*:acm:" + region + ":[0-9]{12}:certificate/.+", certificate),
                section.text("hosted_zone", text -> text.matches(ZONE), "the id of a hosted zone, such as Z0123456789")
                        .orElse(null));
    }
}
