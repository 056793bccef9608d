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

/** Runs every command that docs/evaluation.md shows, over the files that it shows. */
final class EvaluationPageIT {

    private static final Path PAGE = Path.of("../docs/evaluation.md");
    private static final Pattern JSON_LINES = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^(?:- run: )?\\./chatbot (eval .*)$", Pattern.MULTILINE);

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
    void every_command_that_is_shown_ends_well() throws IOException {
        List<String> commands = commands();

        assertThat(commands).hasSize(7);
        for (String command : commands) {
            Run run = run(command);
            assertThat(run.exitCode()).as("%s\n%s", command, run.err()).isZero();
        }
        assertThat(folder.resolve("report.html")).content().contains("Execution accuracy");
        assertThat(folder.resolve("report.json")).content().contains("\"verdicts\"");
    }

    @Test
    void a_recorded_model_is_mended_as_the_page_says() throws IOException {
        String command = commands().stream()
                .filter(one -> one.contains("--recorded"))
                .findFirst()
                .orElseThrow();

        Run run = run(command);

        assertThat(run.out()).contains("1 mended, 1 right for it");
        assertThat(run.out()).containsPattern("all +3 +2 +0 +0 +1 +100\\.0");
    }

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private Run run(String command) {
        return Run.of(
                command.replace("path/to/your/folder", folder.resolve("data").toString())
                        .replaceAll("(\\w+\\.(?:jsonl|html|json))\\b", folder + "/$1")
                        .split(" "));
    }
}
