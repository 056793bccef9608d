package org.analyticschatbot.core.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.notifier.Messenger.Lookup;
import org.analyticschatbot.core.notifier.Messenger.Update;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every messenger does. A subclass supplies one for an empty conversation. */
public abstract class MessengerContract {

    private static final Message ACKNOWLEDGED = new Message.Acknowledged();
    private static final Message CANCELLED = new Message.NotAnswered(Failure.of(Failure.Code.CANCELLED));

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
}
