package org.analyticschatbot.core.fetchresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.Test;

final class RequestDocumentTest {

    private final PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();

    @Test
    void a_request_that_waits_has_neither_answer_nor_error() {
        assertThat(RequestDocument.of(asked, null))
                .containsEntry("request_id", asked.id().value())
                .containsEntry("status", "PENDING")
                .containsEntry("human_prompt", "Umsatz je Region, letzte Woche?")
                .containsEntry("user_id", "U061F7AUR")
                .containsEntry("result_url", null)
                .containsEntry("answer", null)
                .containsEntry("error", null);
    }

    @Test
    void the_names_stand_in_the_order_of_the_contract() {
        assertThat(RequestDocument.of(asked, null).keySet())
                .containsExactly("request_id", "status", "human_prompt", "user_id", "result_url", "answer", "error");
    }

    @Test
    void a_processed_request_has_its_answer_and_the_address_of_it() {
        Answer answer = new Answer.Refusal("I cannot answer that.", List.of("Revenue by region?"), "rules");

        Map<String, ?> document = RequestDocument.of(asked.processed("file:/answer.json"), answer);

        assertThat(document.get("status")).isEqualTo("PROCESSED");
        assertThat(document.get("result_url")).isEqualTo("file:/answer.json");
        assertThat(document.get("answer"))
                .isEqualTo(Map.of(
                        "kind",
                        "refusal",
                        "sentence",
                        "I cannot answer that.",
                        "examples",
                        List.of("Revenue by region?"),
                        "planner",
                        "rules"));
    }

    @Test
    void a_failed_request_says_why() {
        Map<String, ?> document =
                RequestDocument.of(asked.failed(new Failure(Failure.Code.ENGINE_TIMEOUT, "It took too long.")), null);

        assertThat(document.get("status")).isEqualTo("FAILED");
        assertThat(document.get("error")).isEqualTo(Map.of("code", "ENGINE_TIMEOUT", "message", "It took too long."));
    }
}
