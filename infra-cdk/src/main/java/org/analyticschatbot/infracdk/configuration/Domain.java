package org.analyticschatbot.infracdk.configuration;

import org.jspecify.annotations.Nullable;

/**
 * The API's own name.
 *
 * @param name such as {@code bot.example.com}
 * @param certificate ARN of ACM's certificate for it, of the stack's region
 * @param zone null where the name is pointed at the API elsewhere
 */
public record Domain(
        String name, String certificate, @Nullable Zone zone) {

    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /** Of Route 53. */
    public record Zone(String id, String name) {}

    public String address() {
        return "https://" + name;
    }

    static Domain read(YamlSection section) {
        section.required("name", "the API's own name, such as bot.example.com");
        section.required("certificate", "the ARN of its certificate");
        String name = section.text("name", text -> text.matches(HOST), "a name such as bot.example.com")
                .orElse("");
        String certificate = section.text(
                        "certificate",
                        text -> text.matches("arn:[a-z-]+:acm:[^:]+:[0-9]+:certificate/.+"),
                        "the ARN of a certificate of ACM")
                .orElse("");
        return new Domain(name, certificate, zone(section, name));
    }

    private static @Nullable Zone zone(YamlSection section, String name) {
        if (!section.has("zone_id") && !section.has("zone_name")) {
            return null;
        }
        Zone zone = new Zone(
                section.required("zone_id", "the id of the zone of Route 53"),
                section.required("zone_name", "the name of the zone, such as example.com"));
        if (section.has("zone_name") && !name.isEmpty() && !("." + name).endsWith("." + zone.name())) {
            section.report("zone_name", "should be what domain.name ends with");
        }
        return zone;
    }
}
