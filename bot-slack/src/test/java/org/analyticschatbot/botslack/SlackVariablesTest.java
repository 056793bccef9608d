package org.analyticschatbot.botslack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.junit.jupiter.api.Test;

final class SlackVariablesTest {

    @Test
    void the_chart_of_an_answer_is_where_the_setting_says() {
        Map<String, String> slack = Map.of(
                "CHATBOT_SLACK_BOT_TOKEN", "xoxb-1",
                "CHATBOT_SLACK_APP_TOKEN", "xapp-1",
                "CHATBOT_SLACK_CHART", "slack_file");
        Map<String, String> wrong = new HashMap<>(slack);
        wrong.put("CHATBOT_SLACK_CHART", "SVG");

        assertThat(read(slack).orElseThrow().chart()).isEqualTo(ChartDisplay.SLACK_FILE);
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("upload, slack_file, data_visualization");
    }

    @Test
    void without_variables_there_is_no_slack() {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void slack_comes_by_http_with_a_signing_secret_and_by_socket_with_an_app_token() {
        assertThat(read(Map.of("CHATBOT_SLACK_BOT_TOKEN", "xoxb-1", "CHATBOT_SLACK_SIGNING_SECRET", "s")))
                .contains(
                        new SlackSettings("xoxb-1", "s", null, SlackSettings.SLACK, ZoneOffset.UTC, DayOfWeek.MONDAY));
        assertThat(read(Map.of(
                        "CHATBOT_SLACK_BOT_TOKEN", "xoxb-1",
                        "CHATBOT_SLACK_APP_TOKEN", "xapp-1",
                        "CHATBOT_SLACK_API_URL", "http://127.0.0.1:4003/api")))
                .contains(new SlackSettings(
                        "xoxb-1",
                        null,
                        "xapp-1",
                        URI.create("http://127.0.0.1:4003/api/"),
                        ZoneOffset.UTC,
                        DayOfWeek.MONDAY));
    }

    @Test
    void half_a_slack_is_refused_with_what_is_missing() {
        assertThatThrownBy(() -> read(Map.of("CHATBOT_SLACK_APP_TOKEN", "xapp-1")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("set CHATBOT_SLACK_BOT_TOKEN");
        assertThatThrownBy(() -> read(Map.of("CHATBOT_SLACK_BOT_TOKEN", "xoxb-1")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("set CHATBOT_SLACK_APP_TOKEN or CHATBOT_SLACK_SIGNING_SECRET");
    }

    @Test
    void a_token_in_the_wrong_place_is_refused_without_being_shown() {
        assertThatThrownBy(() ->
                        read(Map.of("CHATBOT_SLACK_BOT_TOKEN", "xapp-secret", "CHATBOT_SLACK_APP_TOKEN", "xapp-1")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_SLACK_BOT_TOKEN does not start with xoxb-")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void commands_have_the_names_that_are_set_with_or_without_the_slash() {
        Map<String, String> variables = Map.of(
                "CHATBOT_SLACK_BOT_TOKEN", "xoxb-1",
                "CHATBOT_SLACK_APP_TOKEN", "xapp-1",
                "CHATBOT_SLACK_COMMAND_ASK", "/frage",
                "CHATBOT_SLACK_COMMAND_TABLES", "tabellen");

        assertThat(read(variables).orElseThrow().commands())
                .isEqualTo(new CommandNames("/frage", "/ask-here", "/tabellen", "/describe"));
        assertThatThrownBy(() -> read(Map.of(
                        "CHATBOT_SLACK_BOT_TOKEN", "xoxb-1",
                        "CHATBOT_SLACK_APP_TOKEN", "xapp-1",
                        "CHATBOT_SLACK_COMMAND_ASK", "two words")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CHATBOT_SLACK_COMMAND_ASK is \"two words\"");
    }

    private static Optional<SlackSettings> read(Map<String, String> variables) {
        return new SlackVariables(new Variables(variables)).slack(ZoneOffset.UTC, DayOfWeek.MONDAY);
    }
}
