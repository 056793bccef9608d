package org.analyticschatbot.botteams.asking;

import org.analyticschatbot.core.prompt.Asker;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in Teams.
 *
 * @param id by which this bot reaches them
 * @param directoryId of their account, by which their administrators know them; guests may have none
 */
public record Person(String id, @Nullable String directoryId, String name) {

    public Asker asker(String tenant) {
        return new Asker(tenant, directoryId == null ? id : directoryId);
    }
}
