package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultPathTest {

    private static final RequestId ID = new RequestId("0123456789abcdefghjkmnpqrs");
    private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);

    /** Since stored requests hold them. */
    @Test
    void paths_are_as_ever() {
        assertThat(ResultPath.ofAnswer(ID, CONTENT))
                .hasToString("results/0123456789abcdefghjkmnpqrs/answer-44136fa355b3678a.json");
        assertThat(ResultPath.ofCsv(ID, 12)).hasToString("results/0123456789abcdefghjkmnpqrs/rows-12.csv");
        assertThat(ResultPath.ofChart(ID, CONTENT))
                .hasToString("results/0123456789abcdefghjkmnpqrs/chart-44136fa355b3678a.png");
    }

    @Test
    void a_path_is_read_from_its_text() {
        for (ResultPath path :
                List.of(ResultPath.ofAnswer(ID, CONTENT), ResultPath.ofCsv(ID, 1), ResultPath.ofChart(ID, CONTENT))) {
            assertThat(ResultPath.parse(path.toString())).contains(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "results",
                "rows-1.csv",
                "results/rows-1.csv",
                "results/../rows-1.csv",
                "results/0123456789abcdefghjkmnpqrs/",
                "results/0123456789abcdefghjkmnpqrs/../x",
                "results/0123456789abcdefghjkmnpqrs/rows-1.csv/",
                "results/0123456789abcdefghjkmnpqrs/rows-1.csv\0",
                "results/0123456789abcdefghjkmnpqrs/rows-1234567890.csv",
                "results/0123456789abcdefghjkmnpqrs/answer-44136FA355B3678A.json",
                "results/0123456789abcdefghjkmnpqrs/x/rows-1.csv",
                "results/0123456789abcdefghjkmnpqru/rows-1.csv",
                "/results/0123456789abcdefghjkmnpqrs/rows-1.csv"
            })
    void nothing_else_is_a_path(String text) {
        assertThat(ResultPath.parse(text)).isEmpty();
    }

    @Test
    void a_result_has_no_other_file() {
        assertThatThrownBy(() -> new ResultPath(ID, "../rows-1.csv")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResultPath.ofCsv(ID, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
