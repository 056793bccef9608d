package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorIT {

    @TempDir
    private Path folder;

    @Test
    void what_is_fine_is_ticked_off() throws IOException {
        Run run = doctor("--data", DataFolder.withOrders(folder).toString());

        assertThat(run.out() + run.err()).contains("✓", "Java", "my data").doesNotContain("✗");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void what_is_wrong_in_chatbot_yaml_is_told_with_its_line() throws IOException {
        Path data = DataFolder.withOrders(folder);
        Files.writeString(data.resolve("chatbot.yaml"), "tables:\n  ordrs:\n    synonyms: [purchases]\n");

        Run run = doctor("--data", data.toString());

        assertThat(run.out()).contains("chatbot.yaml, line 2: There is no table ordrs; do you mean orders?");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_missing_data_folder_is_said_and_fails() throws IOException {
        Run run = doctor("--data", folder.resolve("nowhere").toString());

        assertThat(run.out() + run.err()).contains("✗", "nowhere");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void a_port_in_use_is_said_and_fails() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = doctor("--data", data, "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.out() + run.err()).contains("✗", Integer.toString(taken.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(6);
        }
    }

    @Test
    void the_account_of_aws_is_checked_by_the_script_alone() throws IOException {
        Run run = doctor("--aws");

        assertThat(run.err()).contains("./chatbot doctor --aws");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Run.of("doctor", "--help").out()).contains("--aws");
    }

    /** With a state folder and, unless one is said, a port that nobody else has. */
    private Run doctor(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("doctor", "--state", folder.resolve("state").toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", freePort()));
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
