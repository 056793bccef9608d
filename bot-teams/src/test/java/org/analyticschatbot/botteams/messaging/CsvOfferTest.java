package org.analyticschatbot.botteams.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.AnswerFixture;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.Test;

final class CsvOfferTest {

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700");

    @Test
    void an_offer_says_what_it_is_and_carries_the_request_id_alone() {
        var offer = Serialization.objectToTree(CsvOffer.of(request, titled("Orders: 'a/b' <per> *region*?"), 12))
                .at("/attachments/0");

        assertThat(offer.path("contentType").asText()).isEqualTo("application/vnd.microsoft.teams.card.file.consent");
        assertThat(offer.path("name").asText())
                .isEqualTo("Orders a b per region " + request.id().value().substring(0, 8) + ".csv");
        assertThat(offer.path("content"))
                .hasToString("{\"description\":\"1 row\",\"sizeInBytes\":12,\"acceptContext\":{\"request_id\":\""
                        + request.id() + "\"},\"declineContext\":{\"request_id\":\"" + request.id() + "\"}}");
    }

    @Test
    void a_title_without_a_letter_still_gives_a_name() {
        Activity offer = CsvOffer.of(request, titled("???"), 12);

        assertThat(offer.getAttachments().getFirst().getName())
                .isEqualTo(request.id().value().substring(0, 8) + ".csv");
    }

    @Test
    void what_is_too_large_is_said_with_what_to_do() {
        Activity said = CsvOffer.of(request, titled("Orders"), CsvOffer.MOST_BYTES + 1_000_000);

        assertThat(said.getAttachments()).isNull();
        assertThat(said.getText()).contains("101 MB").contains("100 MB").contains("Ask for a shorter period");
    }

    private static Answer.Table titled(String title) {
        Answer.Table single = AnswerFixture.singleValue();
        return AnswerFixture.table(
                single.sentence(), title, single.sql(), single.columns(), List.copyOf(single.rows()), 1, false);
    }
}
