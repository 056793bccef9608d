package org.analyticschatbot.botteams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.junit.jupiter.api.Test;

final class TeamsVariablesTest {

    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final String TENANT = "99999999-aaaa-bbbb-cccc-dddddddddddd";
    private static final Map<String, String> WITH_SECRET = Map.of(
            "CHATBOT_TEAMS_APP_ID", APP, "CHATBOT_TEAMS_TENANT_ID", TENANT, "CHATBOT_TEAMS_CLIENT_SECRET", "hidden");

    @Test
    void without_variables_the_bot_is_not_in_teams() {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void a_single_tenant_app_lets_its_own_directory_in() {
        assertThat(read(WITH_SECRET))
                .contains(new TeamsSettings(
                        APP,
                        new TeamsCredential.Secret(TENANT, "hidden"),
                        Set.of(TENANT),
                        TeamsSettings.BOT_CONNECTOR_METADATA,
                        false,
                        ChartForm.PICTURE,
                        FeedbackForm.CARD,
                        ZoneOffset.UTC,
                        DayOfWeek.MONDAY))
                .get()
                .asString()
                .doesNotContain("hidden");
    }

    @Test
    void others_are_let_in_by_name_and_a_machine_needs_no_secret() {
        Map<String, String> variables = new HashMap<>(WITH_SECRET);
        variables.remove("CHATBOT_TEAMS_CLIENT_SECRET");
        variables.put("CHATBOT_TEAMS_MANAGED_IDENTITY", "true");
        variables.put("CHATBOT_TEAMS_ALLOWED_TENANTS", "one, two");
        variables.put("CHATBOT_TEAMS_OWN_THUMBS", "true");

        TeamsSettings settings = read(variables).orElseThrow();

        assertThat(settings.credential()).isEqualTo(new TeamsCredential.ManagedIdentity());
        assertThat(settings.feedback()).isEqualTo(FeedbackForm.TEAMS);
        assertThat(settings.tenants()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void half_a_teams_is_refused_with_what_is_missing() {
        assertThatThrownBy(() -> read(without("CHATBOT_TEAMS_APP_ID")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("set CHATBOT_TEAMS_APP_ID");
        assertThatThrownBy(() -> read(without("CHATBOT_TEAMS_TENANT_ID")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("set CHATBOT_TEAMS_TENANT_ID");
        assertThatThrownBy(() -> read(without("CHATBOT_TEAMS_CLIENT_SECRET")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_TEAMS_CLIENT_SECRET or CHATBOT_TEAMS_MANAGED_IDENTITY");
    }

    @Test
    void a_name_where_an_id_should_be_is_refused() {
        Map<String, String> variables = new HashMap<>(WITH_SECRET);
        variables.put("CHATBOT_TEAMS_APP_ID", "my app");

        assertThatThrownBy(() -> read(variables))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_TEAMS_APP_ID is \"my app\"");
    }

    @Test
    void an_emulator_needs_nothing_else_and_signs_nothing_without_an_app_id() {
        TeamsSettings settings = read(Map.of("CHATBOT_TEAMS_EMULATOR", "true")).orElseThrow();

        assertThat(settings.emulator()).isTrue();
        assertThat(settings.appId()).isNull();
    }

    private static Map<String, String> without(String name) {
        Map<String, String> variables = new HashMap<>(WITH_SECRET);
        variables.remove(name);
        return variables;
    }

    private static Optional<TeamsSettings> read(Map<String, String> variables) {
        return new TeamsVariables(new Variables(variables)).teams(ZoneOffset.UTC, DayOfWeek.MONDAY);
    }
}
