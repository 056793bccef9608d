package org.analyticschatbot.aws.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.aws.wire.GlueStub;
import org.analyticschatbot.aws.wire.GlueTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./chatbot doctor --aws} as people start it, over the package that this build has made. */
final class DoctorLauncherIT {

    private static final Path SCRIPT = Path.of("").toAbsolutePath().resolveSibling("chatbot");

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void the_account_is_checked_line_by_line_and_nothing_secret_is_shown() throws Exception {
        try (AthenaStub athena = AthenaStub.start(InstantSource.system());
                GlueStub glue = GlueStub.start()) {
            athena.execute("CREATE SCHEMA shop");
            athena.cutOffAt(50_000_000_000L);
            glue.table("shop", GlueTable.named("orders").column("id", "bigint"));

            Run run = start(
                    Map.of(
                            "AWS_ENDPOINT_URL_ATHENA",
                            athena.address().toString(),
                            "AWS_ENDPOINT_URL_GLUE",
                            glue.address().toString(),
                            "CHATBOT_WORKGROUP",
                            AthenaStub.WORK_GROUP,
                            "CHATBOT_DATABASES",
                            "shop, nowhere"),
                    "doctor",
                    "--aws");

            assertThat(run.out().lines())
                    .hasSize(7)
                    .startsWith("✓ Region: eu-central-1", "✓ Credentials: found")
                    .anyMatch(line -> line.startsWith("✓ SELECT 1: answered"))
                    .contains("✓ Database shop: 1 table", "✓ Planner: rules; no language model is configured")
                    .noneMatch(line -> line.contains("canary"));
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void what_is_not_set_and_what_is_not_known_is_wrong_usage() throws Exception {
        Run unset = start(Map.of(), "doctor", "--aws");
        Run unknown = start(Map.of(), "doctor", "--aws", "--data", "folder");

        assertThat(unset.err()).startsWith("chatbot: CHATBOT_WORKGROUP is missing");
        assertThat(unknown.err()).contains("takes no other option");
        assertThat(List.of(unset.exitCode(), unknown.exitCode())).containsOnly(2);
    }

    private Run start(Map<String, String> variables, String... arguments) throws Exception {
        Path unzipped = folder.resolve("work");
        if (Files.notExists(unzipped)) {
            UnzippedPackage.of("work", folder);
        }
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("bash", SCRIPT.toString()), Stream.of(arguments))
                        .toList());
        Map<String, String> environment = builder.directory(folder.toFile()).environment();
        environment.keySet().removeIf(name -> name.startsWith("CHATBOT_") || name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "CHATBOT_AWS_PACKAGE", unzipped.toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "access-canary",
                "AWS_SECRET_ACCESS_KEY", "secret-canary",
                "AWS_CONFIG_FILE", folder.resolve("no-config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("no-credentials").toString(),
                "LC_ALL", "C"));
        environment.putAll(variables);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int exitCode = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exitCode, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
