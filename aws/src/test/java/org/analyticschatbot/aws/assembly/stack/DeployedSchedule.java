package org.analyticschatbot.aws.assembly.stack;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function that is called again and again, for the first time when it is deployed.
 *
 * @param function its logical id
 */
public record DeployedSchedule(String function, Duration rate) {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    static DeployedSchedule read(Properties schedule) {
        return new DeployedSchedule(
                DeployedFunction.named(schedule.text("Target/Arn")), rate(schedule.text("ScheduleExpression")));
    }

    private static Duration rate(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            throw new IllegalArgumentException("Play this schedule, too: " + expression);
        }
        ChronoUnit unit = ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S");
        return Duration.of(Long.parseLong(rate.group(1)), unit);
    }
}
