package org.analyticschatbot.core.processprompt;

import java.time.ZoneId;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** What a platform knows of the people who ask there. Not knowing fails no question, so nothing is thrown. */
@FunctionalInterface
public interface AskerProfiles {

    /** The asker's own time zone; empty where the platform does not tell. */
    Optional<ZoneId> zoneOf(Asker asker, ReplyAddress place);
}
