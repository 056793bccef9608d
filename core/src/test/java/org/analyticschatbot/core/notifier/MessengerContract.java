package org.analyticschatbot.core.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.notifier.Messenger.Lookup;
import org.analyticschatbot.core.notifier.Messenger.Update;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every messenger does. A subclass supplies one for an empty conversation. */
public abstract class MessengerContract {

    private static final Message ACKNOWLEDGED = new Message.Acknowledged();
    private static final Message CANCELLED = new Message.NotAnswered(Failure.of(Failure.Code.CANCELLED));

    private static final AnswerFile CHART =
            new AnswerFile(AnswerFile.Type.CHART, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    private static final Answer.Table ANSWER = new Answer.Table(
            "Sales per region: 2 rows.",
            "Sales per region",
            "SELECT region, sales FROM s",
            List.of(new Column("region", "varchar"), new Column("sales", "bigint")),
            List.of(List.of("EU", 1L), List.of("US", 2L)),
            2,
            false,
            List.of(),
            "answers/1.csv",
            "",
            "rules",
            0,
            Duration.ofMillis(12),
            new Answer.ChartImage("bar", "few parts", "answers/1.png"));

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700.1");
    private Messenger messenger;

    protected abstract Messenger messenger() throws Exception;

    /** Whether the platform can look for the bot's messages. */
    protected abstract boolean canLook();

    @BeforeEach
    void open() throws Exception {
        messenger = messenger();
    }

    @Test
    void a_posted_message_can_be_replaced_again_and_again() {
        MessageRef message = messenger.post(request, ACKNOWLEDGED);

        assertThat(messenger.update(message, request, CANCELLED)).isEqualTo(Update.DONE);
        assertThat(messenger.update(message, request, CANCELLED)).isEqualTo(Update.DONE);
    }

    @Test
    void a_message_that_was_removed_is_gone() {
        MessageRef message = messenger.post(request, ACKNOWLEDGED);
        messenger.remove(message, request);

        assertThat(messenger.update(message, request, CANCELLED)).isEqualTo(Update.GONE);
    }

    @Test
    void removing_twice_is_no_error() {
        MessageRef message = messenger.post(request, ACKNOWLEDGED);
        messenger.remove(message, request);

        messenger.remove(message, request);

        assertThat(messenger.find(request)).isEqualTo(canLook() ? new Lookup.Absent() : new Lookup.Unsupported());
    }

    @Test
    void a_message_is_found_by_its_request() {
        MessageRef message = messenger.post(request, ACKNOWLEDGED);

        assertThat(messenger.find(request)).isEqualTo(canLook() ? new Lookup.Found(message) : new Lookup.Unsupported());
    }

    @Test
    void the_message_of_another_request_is_not_found() {
        PromptRequestFixture fixture = new PromptRequestFixture();
        fixture.answeredInThread("1700.1");
        messenger.post(request, ACKNOWLEDGED);

        PromptRequest other = fixture.answeredInThread("1700.1");

        assertThat(messenger.find(other)).isEqualTo(canLook() ? new Lookup.Absent() : new Lookup.Unsupported());
    }

    @Test
    void an_attached_chart_is_found_by_its_request_and_is_not_taken_for_the_answer() {
        Assumptions.assumeTrue(messenger.attachesCharts(), "charts are part of the answer here");

        MessageRef picture = messenger.attach(request, ANSWER, CHART);

        assertThat(messenger.findAttachment(request))
                .isEqualTo(canLook() ? new Lookup.Found(picture) : new Lookup.Unsupported());
        assertThat(messenger.find(request)).isEqualTo(canLook() ? new Lookup.Absent() : new Lookup.Unsupported());
    }

    @Test
    void an_attached_chart_can_be_taken_back() {
        Assumptions.assumeTrue(messenger.attachesCharts(), "charts are part of the answer here");
        MessageRef picture = messenger.attach(request, ANSWER, CHART);

        messenger.remove(picture, request);

        assertThat(messenger.findAttachment(request))
                .isEqualTo(canLook() ? new Lookup.Absent() : new Lookup.Unsupported());
    }

    @Test
    void a_message_that_opens_a_thread_is_found_and_is_not_taken_for_the_answer() {
        PromptRequest unopened = new PromptRequestFixture().opensThread();
        MessageRef opening = messenger.post(unopened, new Message.Asked());

        assertThat(messenger.findOpening(unopened))
                .isEqualTo(canLook() ? new Lookup.Found(opening) : new Lookup.Unsupported());
        PromptRequest opened = unopened.opened(messenger.threadUnder(opening, unopened));
        assertThat(messenger.find(opened)).isEqualTo(canLook() ? new Lookup.Absent() : new Lookup.Unsupported());

        MessageRef acknowledgement = messenger.post(opened, ACKNOWLEDGED);
        assertThat(messenger.find(opened))
                .isEqualTo(canLook() ? new Lookup.Found(acknowledgement) : new Lookup.Unsupported());
    }

    @Test
    void a_private_address_is_read_by_the_asker_alone() {
        assertThat(messenger.privateAddress(request.question()).stream()).allSatisfy(address -> {
            assertThat(address.isPrivate()).isTrue();
            assertThat(address.platform())
                    .isEqualTo(request.question().replyTo().platform());
        });
    }
}
