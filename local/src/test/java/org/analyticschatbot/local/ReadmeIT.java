package org.analyticschatbot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that the README shows, with a folder and a port of this test's own. */
final class ReadmeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REQUEST_ID = Pattern.compile("\"request_id\":\"(\\w+)\"");
    private static final String DEMO_SERVER = "./chatbot";
    private static final String SERVER = "./chatbot --data path/to/your/folder";
    private static final String BUILD = "mvn verify";
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeData() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("orders.csv"), "order_id,region,customer,amount\n1,EU,Ada,10\n2,EU,Bob,5\n3,US,Ada,7\n");
    }

    @Test
    void nothing_is_shown_that_no_test_runs() throws IOException {
        assertThat(commands())
                .isNotEmpty()
                .allMatch(command ->
                        command.startsWith("./chatbot") || command.startsWith("curl ") || command.equals(BUILD));
        assertThat(commands()).first().isEqualTo(DEMO_SERVER);
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("verify");
    }

    @Test
    void commands_of_the_terminal_succeed() throws Exception {
        List<String> terminal = commands()
                .filter(command -> command.startsWith("./chatbot ") && !command.equals(SERVER))
                .toList();

        assertThat(terminal).hasSizeGreaterThan(4);
        for (String command : terminal) {
            Path output = folder.resolve("output");
            int exitCode = shell(command, output, 0).waitFor();
            assertThat(exitCode).as("%s\n%s", command, Files.readString(output)).isZero();
        }
    }

    @Test
    void the_server_answers_the_calls_that_are_shown_over_the_demo_data() throws Exception {
        assertThat(callServer(DEMO_SERVER)).contains("\"status\":\"PROCESSED\"").contains("\"kind\":\"table\"");
    }

    @Test
    void the_server_answers_the_calls_that_are_shown_over_own_files() throws Exception {
        assertThat(callServer(SERVER)).contains("\"status\":\"PROCESSED\"").contains("\"rows\":[[3]]");
    }

    /** Starts a server as it is shown, makes all calls, and gives what the last one said. */
    private String callServer(String command) throws Exception {
        assertThat(commands()).contains(command);
        int port = ServerProcess.freePort();
        Path log = folder.resolve("server.log");
        Process server = shell(command, log, port);
        try {
            ServerProcess.awaitReady(server, log, port);
            return callAll(port);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Makes the calls in their order, the last one until the answer is there, and gives what that one said. */
    private String callAll(int port) throws Exception {
        String said = "";
        String requestId = "";
        for (String command :
                commands().filter(shown -> shown.startsWith("curl ")).toList()) {
            said = call(command.replace("REQUEST_ID", requestId), port);
            Matcher id = REQUEST_ID.matcher(said);
            requestId = id.find() ? id.group(1) : requestId;
        }
        return said;
    }

    private String call(String command, int port) throws Exception {
        Path output = folder.resolve("output");
        Instant limit = Instant.now().plus(ANSWER_LIMIT);
        while (true) {
            String here = command.replace("8080", Integer.toString(port));
            assertThat(shell(here, output, port).waitFor()).isZero();
            String said = Files.readString(output);
            boolean waits = command.contains("fetchResult") && !said.contains("PROCESSED");
            if (!waits || Instant.now().isAfter(limit)) {
                return said;
            }
        }
    }

    private static Stream<String> commands() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        return blocks.results()
                .map(block -> block.group(1))
                .flatMap(String::lines)
                .filter(line -> !line.isBlank());
    }

    private Process shell(String command, Path output, int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        command.replace("./chatbot", "exec '" + PackagedApplication.launcher() + "'")
                                .replace("path/to/your/folder", "'" + data + "'"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("CHATBOT_DATA");
        builder.environment().putAll(PackagedApplication.environment());
        builder.environment().put("CHATBOT_STATE", folder.resolve("state").toString());
        builder.environment().put("CHATBOT_PORT", Integer.toString(port));
        return builder.start();
    }
}
