package org.analyticschatbot.local.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.ResultStoreContract;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileResultStoreTest extends ResultStoreContract {

    private static final RequestId ID = RequestId.random(new SplittableRandom(26));
    private static final Answer ANSWER = new Answer.Refusal("No.", List.of(), "rules");

    @TempDir
    private Path folder;

    @Override
    protected ResultStore emptyStore() {
        return new FileResultStore(folder.resolve("state"));
    }

    @Test
    void a_state_folder_can_be_moved() throws IOException {
        ResultStore before = emptyStore();
        String answer = before.storeAnswer(ID, ANSWER);
        String csv = before.storeCsv(ID, 1, text("a,b"));

        Files.move(folder.resolve("state"), folder.resolve("elsewhere"));
        ResultStore after = new FileResultStore(folder.resolve("elsewhere"));

        assertThat(after.loadAnswer(answer)).isEqualTo(ANSWER);
        assertThat(load(after, csv)).isEqualTo("a,b");
        assertThat(csv).isEqualTo("results/" + ID + "/rows-1.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results/../secret.json",
                "../secret.json",
                "/etc/hostname",
                "secret.json",
                "",
                "results",
                "results/00000000000000000000000000/../../secret.json",
                "results/00000000000000000000000000/rows-1.csv/../../../secret.json",
                "results/00000000000000000000000000/rows-1.csv\0",
                "results\\..\\secret.json"
            })
    void no_address_leads_out_of_the_results(String address) throws IOException {
        ResultStore results = emptyStore();
        Files.writeString(folder.resolve("secret.json"), "{}");
        Files.writeString(folder.resolve("state/secret.json"), "{}");

        assertThatThrownBy(() -> load(results, address))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("No such result is stored");
        assertThatThrownBy(() -> results.loadAnswer(address))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("No such result is stored");
    }

    @Test
    void nothing_is_visible_while_a_file_is_written() throws IOException {
        ResultStore results = emptyStore();

        results.storeCsv(ID, 1, out -> {
            out.write(new byte[100_000]);
            assertThat(visible()).isEmpty();
        });

        assertThat(visible()).containsExactly("rows-1.csv");
        assertThat(folder.resolve("state/results/unfinished")).isEmptyDirectory();
    }

    @Test
    void what_a_dead_process_left_half_written_is_cleared_away() throws IOException {
        Path unfinished = Files.createDirectories(folder.resolve("state/results/unfinished"));
        Files.writeString(unfinished.resolve("half"), "half of");

        emptyStore();

        assertThat(unfinished).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_written_is_certainly_not_there() throws IOException {
        ResultStore results = emptyStore();
        Files.writeString(folder.resolve("state/results").resolve(ID.value()), "in the way");

        assertThatThrownBy(() -> results.storeAnswer(ID, ANSWER))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.NOT_DONE));
        assertThat(folder.resolve("state/results/unfinished")).isEmptyDirectory();
    }

    @Test
    void a_damaged_answer_is_not_taken_for_an_answer() throws IOException {
        ResultStore results = emptyStore();
        String address = results.storeAnswer(ID, ANSWER);
        Files.writeString(folder.resolve("state").resolve(address), "{\"kind\": \"ref");

        assertThatThrownBy(() -> results.loadAnswer(address))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("The stored answer cannot be read");
    }

    @Test
    void a_reader_that_goes_away_can_come_back() {
        ResultStore results = emptyStore();
        String address = results.storeCsv(ID, 1, text("a,b"));

        assertThatThrownBy(() -> results.load(address, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("connection reset");
                    }
                }))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.NOT_DONE));
        assertThat(load(results, address)).isEqualTo("a,b");
    }

    private List<String> visible() throws IOException {
        Path results = folder.resolve("state/results").resolve(ID.value());
        if (!Files.exists(results)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ResultStore.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String load(ResultStore results, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        results.load(address, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
