package org.analyticschatbot.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteCrashIT {

    private static final int ROUNDS = 10;

    @TempDir
    private Path folder;

    @Test
    void no_write_that_returned_is_lost_when_the_process_is_killed() throws Exception {
        SplittableRandom random = new SplittableRandom(26);
        Map<RequestId, Long> written = new HashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            int heard = written.size();

            written.putAll(killedAfter(random.nextInt(1, 2_000), round));

            assertThat(written).as("round %d", round).hasSizeGreaterThan(heard);
            assertAllStored(round, written);
        }
    }

    /** What the process said before it died. Killed by its handle, which leaves its output to be read. */
    private Map<RequestId, Long> killedAfter(int lines, int seed) throws IOException, InterruptedException {
        Process process = start(seed);
        Map<RequestId, Long> said = new HashMap<>();
        try (BufferedReader output = process.inputReader()) {
            int heard = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(" .")) {
                    String[] words = line.split(" ", 3);
                    said.merge(new RequestId(words[0]), Long.valueOf(words[1]), Math::max);
                }
                if (++heard == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    private Process start(int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void assertAllStored(int round, Map<RequestId, Long> written) throws Exception {
        try (SqlitePromptRequests store = SqlitePromptRequests.open(folder, InstantSource.system(), (id, step) -> {})) {
            written.forEach((id, version) -> assertThat(store.find(id))
                    .as("round %d, %s", round, id)
                    .hasValueSatisfying(found -> assertThat(found.version()).isGreaterThanOrEqualTo(version)));
        }
    }
}
