package org.analyticschatbot.infracdk.configuration;

import org.jspecify.annotations.Nullable;

/**
 * A name under which something is reached.
 *
 * @param certificate ARN of the name's certificate
 * @param hostedZone id of the zone of Route 53 in which the name is entered; null if it is entered elsewhere
 */
public record Domain(
        String name, String certificate, @Nullable String hostedZone) {}
