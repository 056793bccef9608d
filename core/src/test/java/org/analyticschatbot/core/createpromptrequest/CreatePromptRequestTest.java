package org.analyticschatbot.core.createpromptrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.createpromptrequest.Receipt.Reason;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatePromptRequestTest {

    private static final Asker ASKER = new Asker("tenant", "asker");
    private static final ReplyAddress THREAD = new ReplyAddress("chat", "channel", "thread", Map.of());
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Step> events = new ArrayList<>();
    private final InMemoryPromptRequests requests =
            new InMemoryPromptRequests(() -> NOW, (id, step) -> events.add(step));
    private final CreatePromptRequest createPromptRequest = new CreatePromptRequest(requests, new Random(1));

    @Test
    void a_question_is_stored_and_planned_next() {
        Receipt receipt = createPromptRequest.create(question("How many orders?"), List.of());

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(requests.find(accepted.request().id()))
                                .contains(accepted.request()));
        assertThat(events).containsExactly(Step.PLAN);
    }

    @Test
    void a_question_sent_twice_is_stored_once() {
        DeduplicationKey key = new DeduplicationKey("event-1", "same");
        Receipt.Accepted first =
                (Receipt.Accepted) createPromptRequest.create(question("How many orders?"), List.of(key));

        Receipt second = createPromptRequest.create(question("How many orders?"), List.of(key));

        assertThat(second).isEqualTo(new Receipt.AlreadyReceived(first.request().id()));
        assertThat(events).containsExactly(Step.PLAN);
    }

    @Test
    void a_key_used_for_another_question_is_refused() {
        createPromptRequest.create(question("How many orders?"), List.of(new DeduplicationKey("key", "orders")));

        Receipt second = createPromptRequest.create(
                question("How many stores?"), List.of(new DeduplicationKey("key", "stores")));

        assertRejected(second, Reason.IDEMPOTENCY_KEY_REUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void an_empty_question_is_refused(String text) {
        assertRejected(createPromptRequest.create(question(text), List.of()), Reason.EMPTY);
    }

    @Test
    void a_question_that_is_too_long_is_refused_with_the_limit() {
        String text = "x".repeat(CreatePromptRequest.MAX_LENGTH + 1);

        assertThat(createPromptRequest.create(question(text), List.of()))
                .isInstanceOfSatisfying(
                        Receipt.Rejected.class,
                        rejected -> assertThat(rejected.message()).contains("4000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"how many \u0000 orders", "\u0007", "\uFFFD\uFFFD", "\uD800 alone", "\uE000"})
    void what_is_not_text_is_refused(String text) {
        assertRejected(createPromptRequest.create(question(text), List.of()), Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wie viele Bestellungen?\nBitte mit Datum.", "売上はいくらですか", "how many 🦊?", "כמה הזמנות"})
    void text_of_any_language_is_taken(String text) {
        assertThat(createPromptRequest.create(question(text), List.of())).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void what_is_no_question_in_a_conversation_is_told_there_once() {
        Question tooLong = new Question("x\u0000".repeat(3_000), ASKER, THREAD, NOW, ZoneOffset.UTC, DayOfWeek.MONDAY);
        DeduplicationKey key = new DeduplicationKey("event-1", "same");

        Receipt.Accepted first = (Receipt.Accepted) createPromptRequest.create(tooLong, List.of(key));
        Receipt second = createPromptRequest.create(tooLong, List.of(key));

        assertThat(first.request().state())
                .isEqualTo(new State.Failed(new Failure(
                        Failure.Code.BAD_QUESTION,
                        "The question is longer than 4000 characters. Ask it in fewer words.")));
        assertThat(first.request().question().text()).isEqualTo("x".repeat(100));
        assertThat(events).containsExactly(Step.NOTIFY);
        assertThat(second).isEqualTo(new Receipt.AlreadyReceived(first.request().id()));
    }

    @Test
    void calling_the_bot_s_name_in_a_conversation_is_a_question_without_words() {
        Question call = new Question("", ASKER, THREAD, NOW, ZoneOffset.UTC, DayOfWeek.MONDAY);

        assertThat(createPromptRequest.create(call, List.of())).isInstanceOf(Receipt.Accepted.class);
        assertThat(events).containsExactly(Step.ACKNOWLEDGE);
    }

    private static void assertRejected(Receipt receipt, Reason reason) {
        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    private static Question question(String text) {
        return new Question(text, ASKER, ReplyAddress.pull(), NOW, ZoneOffset.UTC, DayOfWeek.MONDAY);
    }
}
