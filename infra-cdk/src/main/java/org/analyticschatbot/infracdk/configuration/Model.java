package org.analyticschatbot.infracdk.configuration;

import java.util.List;

/**
 * The language model that plans.
 *
 * @param provider as in docs/models.md, or {@code bedrock}
 * @param name as the provider calls it
 * @param resources ARNs of the models and inference profiles of Bedrock that may be invoked: a profile needs its models too
 */
public record Model(String provider, String name, List<String> resources) {

    public static final String BEDROCK = "bedrock";

    public Model {
        resources = List.copyOf(resources);
    }
}
