package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.SettingsFixture;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.StartException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    private Path state;

    @Test
    void a_port_that_is_in_use_is_named_with_what_to_do() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalSettings settings = SettingsFixture.in(state).withPort(taken.getLocalPort());

            StartException refused = refusal(settings);

            assertThat(refused.reason()).isEqualTo(Reason.PORT_IN_USE);
            assertThat(refused).hasMessageContaining("" + taken.getLocalPort()).hasMessageContaining("--port");
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }

    @Test
    void a_state_folder_that_is_in_use_is_named_with_what_to_do() {
        LocalSettings settings = SettingsFixture.in(state);
        try (RunningServer first = new RunningServer(settings)) {
            assertThat(first.port()).isPositive();

            StartException refused = refusal(settings);

            assertThat(refused.reason()).isEqualTo(Reason.STATE);
            assertThat(refused).hasMessageContaining(state.toString());
        }
    }

    @Test
    void without_tokens_it_does_not_listen_to_the_network() {
        LocalSettings settings = SettingsFixture.in(state).withHost("0.0.0.0");

        StartException refused = refusal(settings);

        assertThat(refused.reason()).isEqualTo(Reason.SETTINGS);
        assertThat(refused).hasMessageContaining("CHATBOT_API_TOKENS");
    }

    @Test
    void a_data_folder_that_is_not_there_is_named() {
        Path missing = state.resolve("missing");

        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> Server.run(SettingsFixture.in(state).withData(missing)))
                .withMessageContaining(missing.toString());
    }

    @Test
    void requests_and_results_outlive_the_server() throws Exception {
        LocalSettings settings = SettingsFixture.with(state, Map.of());
        String answered;
        String slow;
        try (RunningServer first = new RunningServer(settings)) {
            answered = first.ask("Revenue by customer?");
            first.awaitEnd(answered);
            slow = first.ask("slow");
            first.data().awaitSlowQuery();
        }

        try (RunningServer second = new RunningServer(settings)) {
            second.data().awaitSlowQuery();

            assertThat(second.awaitEnd(answered).path("status").asString()).isEqualTo("PROCESSED");
            assertThat(second.get("/fetchResult/" + answered + "/result.csv").statusCode())
                    .isEqualTo(200);
            assertThat(second.get("/fetchResult/" + slow).body()).contains("IN_PROGRESS");
        }
    }

    private static StartException refusal(LocalSettings settings) {
        try (RunningServer server = new RunningServer(settings)) {
            throw new AssertionError("It listens on " + server.port());
        } catch (StartException refused) {
            return refused;
        }
    }
}
