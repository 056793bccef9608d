package org.analyticschatbot.botslack.scripted;

import java.time.Duration;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.core.notifier.ScriptedTime;

/** Calls to Slack in scripted time. */
public final class ScriptedTiming {

    private ScriptedTiming() {}

    public static Timing of(ScriptedTime time) {
        return new Timing(time, time, Duration.ofSeconds(20));
    }
}
