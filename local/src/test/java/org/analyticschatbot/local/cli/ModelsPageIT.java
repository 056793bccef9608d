package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands by which docs/models.md measures a model, over the files that it shows. */
final class ModelsPageIT {

    private static final Path PAGE = Path.of("../docs/models.md");
    private static final Pattern JSON_LINES = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWhatThePageShows() throws IOException {
        List<String> shown = JSON_LINES
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        Files.writeString(folder.resolve("questions.jsonl"), shown.getFirst());
        Files.writeString(folder.resolve("recorded.jsonl"), shown.getLast());
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("orders.csv"), "order_id,region,customer,amount\n1,EU,Ada,10\n2,EU,Bob,5\n3,US,Ada,7\n");
    }

    @Test
    void the_configured_planner_is_measured_by_the_command_that_is_shown() throws IOException {
        Run run = run(commands().getFirst());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("all +2 ");
    }

    @Test
    void a_recorded_model_is_measured_by_the_command_that_is_shown() throws IOException {
        Run run = run(commands().getLast());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("all +2 +2 +0 +0 +0 +0 +100\\.0");
    }

    private static List<String> commands() throws IOException {
        List<String> commands = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("./chatbot eval "))
                .toList();
        assertThat(commands).hasSize(2);
        return commands;
    }

    private Run run(String command) {
        return Run.of(command.replace("./chatbot ", "")
                .replace("path/to/your/folder", folder.resolve("data").toString())
                .replace("questions.jsonl", folder.resolve("questions.jsonl").toString())
                .replace("recorded.jsonl", folder.resolve("recorded.jsonl").toString())
                .split(" "));
    }
}
