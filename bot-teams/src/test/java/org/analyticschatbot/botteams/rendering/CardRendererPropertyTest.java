package org.analyticschatbot.botteams.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.RandomAnswers;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardRendererPropertyTest {

    private static final int CASES = 150;
    private static final long FIRST_SEED = 20_261_123;

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700000000.000100");

    @ParameterizedTest
    @EnumSource(ChartForm.class)
    void every_card_fits_and_holds_nothing_that_links_mentions_or_formats(ChartForm form)
            throws JsonProcessingException {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            for (Message message : List.of(new RandomAnswers(seed).message(), new RandomAnswers(seed).charted())) {
                Card card = new CardRenderer(form, FeedbackForm.CARD).render(request, message);

                assertThat(CardRules.violations(card))
                        .as("seed %d as %s: %s", seed, form, card.json())
                        .isEmpty();
            }
        }
    }

    @Test
    void what_a_table_leaves_out_is_said_below_it() {
        int cut = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            if (new RandomAnswers(seed).message() instanceof Message.Answered(Answer.Table table)
                    && SmallPrint.needsTable(table)) {
                Card card = new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD)
                        .render(request, new Message.Answered(table));

                cut += assertCounted(seed, table, card) ? 1 : 0;
            }
        }
        assertThat(cut).isPositive();
    }

    /** @return whether rows or columns were left out */
    private static boolean assertCounted(long seed, Answer.Table table, Card card) {
        int rows = Math.max(0, CardRules.all(card.json(), "TableRow").size() - 1);
        int columns = rows == 0 ? 0 : CardRules.all(card.json(), "TableCell").size() / (rows + 1);
        String text = card.json().toString();
        if (rows < table.rowCount() && !table.truncated()) {
            String words = rows == 0 ? "%2$,d rows, which cannot be shown here" : "%,d of %,d rows";
            assertThat(text).as("seed %d", seed).contains(words.formatted(rows, table.rowCount()));
        }
        if (rows > 0 && columns < table.columns().size()) {
            assertThat(text)
                    .as("seed %d", seed)
                    .contains("%,d of %,d columns"
                            .formatted(columns, table.columns().size()));
        }
        return rows < table.rows().size() || columns < table.columns().size();
    }

    @Test
    void a_picture_goes_into_the_card_if_it_fits_and_costs_no_row_if_it_does_not() throws JsonProcessingException {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES / 3; seed++) {
            if (new RandomAnswers(seed).charted() instanceof Message.Answered(Answer.Table table)) {
                for (int size : List.of(1, 4_000, 60_000)) {
                    byte[] png = new byte[size];
                    Arrays.fill(png, (byte) 7);
                    CardRenderer renderer = new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD);

                    Card card = renderer.answer(request, table, new AnswerFile(AnswerFile.Type.CHART, png));

                    Card without = renderer.render(request, new Message.Answered(table));
                    assertThat(CardRules.violations(card)).as("seed %d", seed).isEmpty();
                    assertThat(CardRules.all(card.json(), "TableRow"))
                            .hasSameSizeAs(CardRules.all(without.json(), "TableRow"));
                    assertThat(card.attachment().isPresent())
                            .as("seed %d", seed)
                            .isEqualTo(CardRules.all(card.json(), "Image").isEmpty());
                }
            }
        }
    }

    @Test
    void the_same_answer_is_rendered_to_the_same_bytes() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES / 10; seed++) {
            Card first = new CardRenderer(ChartForm.NATIVE, FeedbackForm.CARD)
                    .render(request, new RandomAnswers(seed).message());
            Card second = new CardRenderer(ChartForm.NATIVE, FeedbackForm.CARD)
                    .render(request, new RandomAnswers(seed).message());

            assertThat(second).isEqualTo(first);
        }
    }
}
