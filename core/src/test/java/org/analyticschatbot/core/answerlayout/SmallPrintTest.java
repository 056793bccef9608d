package org.analyticschatbot.core.answerlayout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Sources;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmallPrintTest {

    private static final RequestId ID = new RequestId("01jzzzzzzzzzzzzzzzzzzzzzzz");

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "0.00005, about $0.00005",
        "0.0488, about $0.049",
        "4.88281, about $4.88",
    })
    void the_footer_tells_the_price_of_a_query_that_has_one(BigDecimal dollars, String told) {
        String footer = new SmallPrint(ID).footer(answer(dollars));

        assertThat(footer).contains(told);
        assertThat(footer.contains("$")).isEqualTo(!told.isEmpty());
    }

    private static Answer.Table answer(BigDecimal dollars) {
        return new Answer.Table(
                "",
                "",
                "SELECT 1",
                List.of(),
                List.of(),
                0,
                false,
                List.of(),
                "rows.csv",
                "",
                "rules",
                10,
                dollars,
                Duration.ofSeconds(1),
                null,
                Sources.UNKNOWN);
    }
}
