package org.analyticschatbot.infracdk.configuration;

import org.jspecify.annotations.Nullable;

/**
 * A name of one's own, for the API or for the page.
 *
 * @param name such as {@code bot.example.com}
 * @param certificate ARN of ACM's certificate for it, of the stack's region for the API, of us-east-1 for the page
 * @param zone null where the name is entered elsewhere
 */
public record Domain(
        String name, String certificate, @Nullable Zone zone) {

    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /** Of Route 53. */
    public record Zone(String id, String name) {}

    public String address() {
        return "https://" + name;
    }

    /** With a certificate of the stack's region, wherever that will be. */
    static Domain ofStack(YamlSection section) {
        return read(section, "[a-z0-9-]+", "the ARN of a certificate of ACM, in the stack's region");
    }

    /** CloudFront takes certificates of one region alone. */
    static Domain ofCloudFront(YamlSection section) {
        return read(section, "us-east-1", "the ARN of a certificate of ACM, in us-east-1");
    }

    private static Domain read(YamlSection section, String region, String certificate) {
        section.allowOnly("name", "certificate", "zone_id", "zone_name");
        String name = section.required("name", HOST, "a name such as bot.example.com");
        return new Domain(
                name,
                section.required("certificate", "arn:[a-z-]+:acm:" + region + ":[0-9]+:certificate/.+", certificate),
                zone(section, name));
    }

    private static @Nullable Zone zone(YamlSection section, String name) {
        if (!section.has("zone_id") && !section.has("zone_name")) {
            return null;
        }
        Zone zone = new Zone(
                section.required("zone_id", "the id of the zone of Route 53"),
                section.required("zone_name", "the name of the zone, such as example.com"));
        if (section.has("zone_name") && name.matches(HOST) && !("." + name).endsWith("." + zone.name())) {
            section.report("zone_name", "should be what the name ends with");
        }
        return zone;
    }
}
