package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.local.PackagedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as people start it, over the jar that this build has made. */
final class LauncherIT {

    @TempDir
    private Path folder;

    @Test
    void a_question_is_answered_from_any_folder_and_through_a_symbolic_link() throws Exception {
        Path data = DataFolder.withOrders(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link to chatbot"), PackagedApplication.launcher());

        Run run = start(link, "ask", "--data", data.getFileName().toString(), "How many orders are there?");

        assertThat(run.err()).startsWith("Read 1 table.\n");
        assertThat(run.out()).contains("Planned by rules");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void without_data_the_demo_data_answers_and_says_once_that_it_is_made_up() throws Exception {
        Run ask = start(PackagedApplication.launcher(), "ask", "--json", "How many products are there?");
        Run doctor = start(
                PackagedApplication.launcher(),
                "doctor",
                "--state",
                folder.resolve("state").toString(),
                "--port",
                "0");

        assertThat(ask.out()).contains("Number of products: 200.");
        assertThat(ask.err()).containsOnlyOnce("demo data").contains("--data DIR");
        assertThat(ask.exitCode()).isZero();
        assertThat(doctor.out()).containsOnlyOnce("demo data").contains("--data DIR");
        assertThat(doctor.exitCode()).isZero();
    }

    @Test
    void an_evaluation_needs_data_of_its_own() throws Exception {
        Run run = start(PackagedApplication.launcher(), "eval", "--questions", "questions.jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--data DIR");
    }

    @Test
    void help_is_shown_and_an_unknown_command_is_wrong_usage() throws Exception {
        Run help = start(PackagedApplication.launcher(), "--help");
        Run unknown = start(PackagedApplication.launcher(), "aks");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: chatbot");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("'aks'");
    }

    @Test
    void a_jar_that_is_not_there_is_named() throws Exception {
        Run run = startWith(
                Map.of("CHATBOT_JAR", folder.resolve("no.jar").toString()), PackagedApplication.launcher(), "--help");

        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err()).contains("no.jar");
    }

    @Test
    void the_check_of_an_account_of_aws_is_in_the_help_and_in_a_package_of_its_own() throws Exception {
        Run help = start(PackagedApplication.launcher(), "doctor", "--aws", "--help");
        Run check = start(PackagedApplication.launcher(), "doctor", "--aws");

        assertThat(help.out()).contains("--aws", "region, credentials");
        assertThat(help.exitCode()).isZero();
        assertThat(check.err()).contains("CHATBOT_AWS_PACKAGE", "no-package");
        assertThat(check.exitCode()).isEqualTo(6);
    }

    private Run start(Path script, String... arguments) throws Exception {
        return startWith(PackagedApplication.environment(), script, arguments);
    }

    private Run startWith(Map<String, String> application, Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(application);
        builder.environment()
                .put("CHATBOT_AWS_PACKAGE", folder.resolve("no-package").toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("CHATBOT_DATA");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int exitCode = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exitCode, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
