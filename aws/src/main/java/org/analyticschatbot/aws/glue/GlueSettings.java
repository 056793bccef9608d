package org.analyticschatbot.aws.glue;

import java.time.Duration;
import java.util.List;

/**
 * What of Glue is the bot's catalog.
 *
 * @param databases by name; empty for all that the role may see
 * @param columnStatistics whether to ask for statistics that tasks of Glue computed: one call more for each 100 columns
 * @param timeToLive how long a process uses a snapshot before it looks whether there is a newer one
 */
public record GlueSettings(List<String> databases, boolean columnStatistics, Duration timeToLive) {

    public GlueSettings {
        databases = List.copyOf(databases);
    }

    public static GlueSettings ofAllDatabases() {
        return new GlueSettings(List.of(), false, Duration.ofMinutes(1));
    }
}
