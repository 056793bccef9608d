package org.analyticschatbot.botteams;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.jspecify.annotations.Nullable;

/** Reads how to reach Teams from {@code CHATBOT_TEAMS_…} variables. */
public final class TeamsVariables {

    private static final String APP_ID = "CHATBOT_TEAMS_APP_ID";
    private static final String TENANT_ID = "CHATBOT_TEAMS_TENANT_ID";
    private static final String CLIENT_SECRET = "CHATBOT_TEAMS_CLIENT_SECRET";
    private static final String MANAGED_IDENTITY = "CHATBOT_TEAMS_MANAGED_IDENTITY";
    private static final String ALLOWED_TENANTS = "CHATBOT_TEAMS_ALLOWED_TENANTS";
    private static final String EMULATOR = "CHATBOT_TEAMS_EMULATOR";
    private static final String OPENID_URL = "CHATBOT_TEAMS_OPENID_URL";
    private static final String NATIVE_CHARTS = "CHATBOT_TEAMS_NATIVE_CHARTS";
    private static final String OWN_THUMBS = "CHATBOT_TEAMS_OWN_THUMBS";
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Variables variables;

    public TeamsVariables(Variables variables) {
        this.variables = variables;
    }

    /**
     * Empty if nothing of Teams is set.
     *
     * @throws SettingException if what is set is not enough, or cannot be what it should be
     */
    public Optional<TeamsSettings> teams(ZoneId zone, DayOfWeek weekStart) {
        Optional<String> appId = guid(APP_ID);
        if (variables.isOn(EMULATOR)) {
            return Optional.of(new TeamsSettings(
                    appId.orElse(null),
                    new TeamsCredential.None(),
                    allowed(null),
                    keys(),
                    true,
                    charts(),
                    feedback(),
                    zone,
                    weekStart));
        }
        if (appId.isEmpty()) {
            requireNothingElse();
            return Optional.empty();
        }
        String tenant = guid(TENANT_ID)
                .orElseThrow(() -> missing(TENANT_ID, "the directory (tenant) id of the app registration"));
        return Optional.of(new TeamsSettings(
                appId.get(),
                credential(tenant),
                allowed(tenant),
                keys(),
                false,
                charts(),
                feedback(),
                zone,
                weekStart));
    }

    private void requireNothingElse() {
        for (String name : Set.of(TENANT_ID, CLIENT_SECRET, MANAGED_IDENTITY, ALLOWED_TENANTS)) {
            if (variables.text(name).isPresent()) {
                throw missing(APP_ID, "the application (client) id of the bot");
            }
        }
    }

    private TeamsCredential credential(String tenant) {
        Optional<String> secret = variables.text(CLIENT_SECRET);
        if (secret.isPresent() == variables.isOn(MANAGED_IDENTITY)) {
            throw missing(CLIENT_SECRET + " or " + MANAGED_IDENTITY, "one of both: a client secret, or \"true\"");
        }
        return secret.<TeamsCredential>map(value -> new TeamsCredential.Secret(tenant, value))
                .orElseGet(TeamsCredential.ManagedIdentity::new);
    }

    /** Without a list, people of the app's own directory may ask. */
    private Set<String> allowed(@Nullable String tenant) {
        Set<String> tenants = new LinkedHashSet<>();
        variables.text(ALLOWED_TENANTS).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(tenants::add);
        if (tenants.isEmpty() && tenant != null) {
            tenants.add(tenant);
        }
        return tenants;
    }

    private ChartForm charts() {
        return variables.isOn(NATIVE_CHARTS) ? ChartForm.NATIVE : ChartForm.PICTURE;
    }

    private FeedbackForm feedback() {
        return variables.isOn(OWN_THUMBS) ? FeedbackForm.TEAMS : FeedbackForm.CARD;
    }

    private URI keys() {
        return variables.text(OPENID_URL).map(TeamsVariables::address).orElse(TeamsSettings.BOT_CONNECTOR_METADATA);
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new SettingException(OPENID_URL + " is \"" + text + "\", which is no address: correct it");
        }
    }

    private Optional<String> guid(String name) {
        return variables.text(name).map(value -> {
            if (!GUID.matcher(value).matches()) {
                throw new SettingException(name + " is \"" + value + "\", which is no id: copy it from the portal");
            }
            return value;
        });
    }

    private static SettingException missing(String name, String meaning) {
        return new SettingException("Teams is set up in part: set " + name + " to " + meaning);
    }
}
