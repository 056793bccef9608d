package org.analyticschatbot.infracdk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.infracdk.contract.Contract;
import org.junit.jupiter.api.Test;

class CatalogFlowTest {

    private static final int MOST_CHARACTERS_OF_A_PATTERN = 2_048;

    @Test
    void however_many_databases_there_are_each_is_in_a_rule_that_eventbridge_takes() throws JsonProcessingException {
        List<String> databases = IntStream.range(0, 45)
                .mapToObj(number -> "%080d".formatted(number))
                .toList();

        List<List<String>> rules = CatalogFlow.rules(databases);

        assertThat(rules.stream().flatMap(List::stream)).containsExactlyElementsOf(databases);
        for (List<String> rule : rules) {
            assertThat(new ObjectMapper().writeValueAsString(Contract.catalogChanged(rule)))
                    .hasSizeLessThanOrEqualTo(MOST_CHARACTERS_OF_A_PATTERN);
        }
    }
}
