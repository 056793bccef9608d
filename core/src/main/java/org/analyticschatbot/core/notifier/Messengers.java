package org.analyticschatbot.core.notifier;

/** Finds the messenger of a platform. */
@FunctionalInterface
public interface Messengers {

    /** @throws IllegalArgumentException if this runtime does not speak that platform */
    Messenger of(String platform);
}
