package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuggestIT {

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void files() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("orders.csv"), "id,rgn\n1,EU\n2,US\n");
        data = files.toString();
    }

    @Test
    void the_proposal_goes_to_the_terminal() {
        Run run = Run.of("suggest", "--data", data);

        assertThat(run.out()).contains("tables:", "rgn:", "synonyms: [region]");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_proposal_goes_to_a_new_file_and_never_over_another_one() throws IOException {
        Path file = folder.resolve("proposal.yaml");

        Run first = Run.of("suggest", "--data", data, "--output", file.toString());
        Files.writeString(file, "mine");
        Run second = Run.of("suggest", "--data", data, "--output", file.toString());

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("proposal.yaml");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("never overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void without_data_of_ones_own_it_says_what_to_do() {
        Run run = Run.of("suggest");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--data DIR");
    }
}
