package org.analyticschatbot.infracdk.configuration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent.
 *
 * @param dollars in a calendar month
 * @param tag of the deployment, activated for cost allocation, whose costs count; null for those of the whole account
 */
public record Budget(int dollars, @Nullable String tag) {

    static Budget read(YamlSection section, Set<String> tags) {
        section.required("dollars", "what may be spent in a month");
        return new Budget(
                section.count("dollars", 1),
                section.text("tag", tags::contains, "the name of one of the tags")
                        .orElse(null));
    }
}
