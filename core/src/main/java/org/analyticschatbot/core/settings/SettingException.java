package org.analyticschatbot.core.settings;

/** What is set is missing something, or cannot be what it should be. The message says what to set, and shows no secret. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }
}
