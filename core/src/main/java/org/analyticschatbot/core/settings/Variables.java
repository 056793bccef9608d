package org.analyticschatbot.core.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Variables by name; one that is blank is as if it were not set. Its text shows no value: some are secrets. */
public final class Variables {

    private final Map<String, String> variables;

    public Variables(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * @param parser throws IllegalArgumentException, ArithmeticException or DateTimeException for what cannot be
     * @throws SettingException with name and value, so this is not for secrets
     */
    public <T> Optional<T> value(String name, Function<String, T> parser) {
        try {
            return text(name).map(parser);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new SettingException(name + " is \"" + variables.get(name) + "\", which it cannot be: correct it");
        }
    }

    public boolean isOn(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A number from 1. */
    public Optional<Integer> count(String name) {
        return value(name, text -> Math.toIntExact(positive(text)));
    }

    /** A number from 1, which may be large. */
    public Optional<Long> amount(String name) {
        return value(name, Variables::positive);
    }

    /** Of "today", where nothing is known of the asker's own; empty if it is not set. */
    public Optional<ZoneId> zone() {
        return value("CHATBOT_TIME_ZONE", ZoneId::of);
    }

    /** First day of "this week". */
    public DayOfWeek weekStart() {
        return value("CHATBOT_WEEK_START", name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(DayOfWeek.MONDAY);
    }

    private static long positive(String text) {
        long amount = Long.parseLong(text);
        if (amount < 1) {
            throw new IllegalArgumentException("Not positive");
        }
        return amount;
    }
}
