package org.analyticschatbot.botteams.scripted;

import java.time.Duration;
import java.util.Random;
import org.analyticschatbot.botteams.connector.Timing;
import org.analyticschatbot.core.notifier.ScriptedTime;

/** Calls to Teams in scripted time, without a background. */
public final class ScriptedTiming {

    private ScriptedTiming() {}

    public static Timing of(ScriptedTime time) {
        return new Timing(time, new Random(1), Runnable::run, Duration.ofSeconds(20));
    }
}
