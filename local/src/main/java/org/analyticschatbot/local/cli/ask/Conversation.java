package org.analyticschatbot.local.cli.ask;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.terminal.Terminal;

/** The questions of the person at this terminal, one after the other. */
final class Conversation {

    private static final Wording WORDING = Wording.of(Conversation.class, "ask.properties");
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final LocalRuntime runtime;
    private final Asker asker;
    private final Terminal terminal;

    Conversation(LocalRuntime runtime, Terminal terminal) {
        this.runtime = runtime;
        this.asker = runtime.settings().localAsker();
        this.terminal = terminal;
    }

    /**
     * Waits for the answer, and says now and then where it stands.
     *
     * @throws CommandException if this is no question
     */
    Outcome ask(String text) throws InterruptedException {
        Receipt receipt = runtime.chatbot().createPromptRequest().create(runtime.question(text, asker), List.of());
        return switch (receipt) {
            case Receipt.Accepted(PromptRequest request) -> await(request.id());
            case Receipt.AlreadyReceived(RequestId id) -> await(id);
            case Receipt.Rejected rejected -> throw new CommandException(ExitCode.USAGE, rejected.message());
        };
    }

    private Outcome await(RequestId id) throws InterruptedException {
        Optional<PromptRequest> ended = runtime.awaitEnd(id, SILENCE);
        while (ended.isEmpty()) {
            terminal.tell(WORDING.text(found(id).request().status().name()));
            ended = runtime.awaitEnd(id, SILENCE);
        }
        return new Outcome(found(id));
    }

    private Fetched.Found found(RequestId id) {
        return switch (runtime.chatbot().fetchResult().fetch(id, asker)) {
            case Fetched.Found found -> found;
            case Fetched.NotFound notFound -> throw new IllegalStateException("Request " + id + " is gone");
        };
    }
}
