package org.analyticschatbot.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a server on any free port, with its state in a folder of the test. */
public final class SettingsFixture {

    public static final String ALICE = "alice-token-0123456789";
    public static final String BOB = "bob-token-0123456789";

    private SettingsFixture() {}

    public static LocalSettings in(Path state) {
        return with(state, Map.of());
    }

    public static LocalSettings withTokens(Path state) {
        return with(state, Map.of("CHATBOT_API_TOKENS", "alice=" + ALICE + ",bob=" + BOB));
    }

    public static LocalSettings with(Path state, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("CHATBOT_STATE", state.toString());
        variables.put("CHATBOT_PORT", "0");
        variables.put("CHATBOT_USER", "carol");
        variables.put("CHATBOT_TIME_ZONE", "Europe/Berlin");
        return LocalSettings.from(variables);
    }
}
