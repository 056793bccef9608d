package org.analyticschatbot.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.Test;

final class AnswerJsonTest {

    private static final Answer ANSWER = new Answer.Metadata(
            "Süd/Nord 🌍",
            List.of(new Column("price", "decimal(38,18)"), new Column("share", "double"), new Column("id", "bigint")),
            List.of(
                    Arrays.asList(new BigDecimal("12345678901234567890.123456789012345670"), 0.1, Long.MAX_VALUE),
                    Arrays.asList(new BigDecimal("1.50"), 1e300, 3L),
                    Arrays.asList(null, null, null)),
            "rules");

    /** As versions with Jackson 3 have stored it. */
    private static final String STORED = "{\"kind\":\"metadata\",\"sentence\":\"Süd/Nord 🌍\",\"columns\":["
            + "{\"name\":\"price\",\"type\":\"decimal(38,18)\"},{\"name\":\"share\",\"type\":\"double\"},"
            + "{\"name\":\"id\",\"type\":\"bigint\"}],\"rows\":["
            + "[12345678901234567890.123456789012345670,0.1,9223372036854775807],[1.50,1.0E300,3],[null,null,null]],"
            + "\"planner\":\"rules\"}";

    @Test
    void an_answer_is_written_as_ever_so_that_its_address_stays_the_same() {
        assertThat(AnswerJson.write(ANSWER)).asString(StandardCharsets.UTF_8).isEqualTo(STORED);
    }

    @Test
    void what_an_earlier_version_has_stored_is_read_to_the_last_digit() {
        assertThat(AnswerJson.read(bytes(STORED))).isEqualTo(ANSWER);
    }

    @Test
    void what_is_no_whole_answer_is_a_failure_that_no_retry_heals() {
        for (String broken : List.of("", "{", "[]", "{}", STORED + "{}", STORED.replace("metadata", "poem"))) {
            assertThatThrownBy(() -> AnswerJson.read(bytes(broken)))
                    .isInstanceOfSatisfying(
                            InfrastructureException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.PERMANENT));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
