package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of results does. A subclass supplies an empty store. */
public abstract class ResultStoreContract {

    private static final RequestId ID = RequestId.random(new SplittableRandom(26));
    private static final RequestId OTHER_ID = RequestId.random(new SplittableRandom(27));

    private ResultStore results;

    protected abstract ResultStore emptyStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        results = emptyStore();
    }

    @Test
    void an_answer_comes_back_as_it_was_stored() {
        List<Answer> answers = List.of(
                table("Revenue was 1.50."),
                new Answer.Metadata(
                        "There is one table.",
                        List.of(new Column("table", "varchar"), new Column("rows", "bigint")),
                        List.of(Arrays.asList("orders", 3L), Arrays.asList("stock", null)),
                        "rules"),
                new Answer.Clarification("Which year?", List.of("Revenue in 2025?", "Revenue in 2026?"), "rules"),
                new Answer.Refusal("I cannot answer that.", List.of("Revenue by region?"), "rules"));

        for (Answer answer : answers) {
            assertThat(results.loadAnswer(results.storeAnswer(ID, answer))).isEqualTo(answer);
        }
    }

    @Test
    void the_same_answer_has_the_same_address_and_another_has_another() {
        String address = results.storeAnswer(ID, table("One."));

        assertThat(results.storeAnswer(ID, table("One."))).isEqualTo(address);
        assertThat(results.storeAnswer(ID, table("Two."))).isNotEqualTo(address);
        assertThat(results.storeAnswer(OTHER_ID, table("One."))).isNotEqualTo(address);
        assertThat(results.loadAnswer(address)).isEqualTo(table("One."));
    }

    @Test
    void a_file_comes_back_byte_by_byte() {
        byte[] bytes = new byte[300_000];
        new SplittableRandom(26).nextBytes(bytes);

        String address = results.storeCsv(ID, 1, out -> out.write(bytes));

        assertThat(load(address)).isEqualTo(bytes);
    }

    @Test
    void attempts_and_requests_never_share_a_file() {
        String first = store(ID, 1, "first");
        String second = store(ID, 2, "second");
        String other = store(OTHER_ID, 1, "other");

        assertThat(load(first)).asString().isEqualTo("first");
        assertThat(load(second)).asString().isEqualTo("second");
        assertThat(load(other)).asString().isEqualTo("other");
    }

    @Test
    void what_an_attempt_has_stored_never_changes() {
        String first = store(ID, 1, "first");
        String again = store(ID, 1, "again");

        assertThat(again).isEqualTo(first);
        assertThat(load(first)).asString().isEqualTo("first");
    }

    @Test
    void a_file_that_breaks_off_is_not_there_and_can_be_stored_again() {
        assertThatThrownBy(() -> results.storeCsv(ID, 1, out -> {
                    out.write("half of".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("broken");
                }))
                .isInstanceOf(InfrastructureException.class);
        assertThatThrownBy(() -> results.storeCsv(ID, 1, out -> {
                    out.write("half of".getBytes(StandardCharsets.UTF_8));
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(load(store(ID, 1, "whole"))).asString().isEqualTo("whole");
    }

    @Test
    void a_picture_comes_back_byte_by_byte_from_one_address() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF};

        String address = results.storeChart(ID, png);

        assertThat(load(address)).isEqualTo(png);
        assertThat(results.storeChart(ID, png)).isEqualTo(address);
    }

    @Test
    void an_address_where_nothing_is_stored_is_a_failure_that_no_retry_heals() {
        String answer = results.storeAnswer(ID, table("One.")).replace(ID.value(), OTHER_ID.value());
        String csv = store(ID, 1, "first").replace(ID.value(), OTHER_ID.value());

        assertThatThrownBy(() -> results.loadAnswer(answer)).satisfies(ResultStoreContract::isPermanent);
        assertThatThrownBy(() -> load(csv)).satisfies(ResultStoreContract::isPermanent);
    }

    private static void isPermanent(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.PERMANENT));
    }

    private String store(RequestId id, int attempt, String text) {
        return results.storeCsv(id, attempt, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] load(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        results.load(address, bytes);
        return bytes.toByteArray();
    }

    private static Answer.Table table(String sentence) {
        return new Answer.Table(
                sentence,
                "Revenue by region",
                "SELECT 1",
                List.of(
                        new Column("region", "varchar"),
                        new Column("orders", "bigint"),
                        new Column("revenue", "decimal(18,2)"),
                        new Column("share", "double"),
                        new Column("open", "boolean"),
                        new Column("since", "date")),
                List.of(
                        Arrays.asList("Süd 🌍", 3L, new BigDecimal("1.50"), 0.25, true, "2026-01-01"),
                        Arrays.asList("", Long.MAX_VALUE, new BigDecimal("-0.00"), 1e300, false, "2026-01-02"),
                        Arrays.asList(null, null, null, null, null, null)),
                2,
                false,
                List.of("\"Revenue\" is the sum of amount."),
                "csv",
                "bar",
                "rules",
                12,
                Duration.ofMillis(345),
                null);
    }
}
