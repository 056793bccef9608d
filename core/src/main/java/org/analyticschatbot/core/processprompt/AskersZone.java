package org.analyticschatbot.core.processprompt;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.sql.TimeNames;

/**
 * Puts a question into the time zone of its asker. A question is stored with the configured one, since nobody is asked
 * before it is stored; it is planned in the asker's own, which is stored with the plan.
 */
public final class AskersZone {

    private static final Wording WORDING = Wording.of(AskersZone.class, "askers-zone.properties");

    private final AskerProfiles profiles;

    public AskersZone(AskerProfiles profiles) {
        this.profiles = profiles;
    }

    Question of(Question stored) {
        return profiles.zoneOf(stored.asker(), stored.replyTo())
                .map(stored::withZone)
                .orElse(stored);
    }

    /** What was assumed, and whose days they are where those are not the configured ones. */
    List<String> told(List<String> assumptions, ZoneId configured, ZoneId used, String sql) {
        if (used.getRules().equals(configured.getRules()) || !TimeNames.in(sql)) {
            return assumptions;
        }
        List<String> all = new ArrayList<>(assumptions);
        all.add(WORDING.text("zone", "zone", used.getId()));
        return all;
    }
}
