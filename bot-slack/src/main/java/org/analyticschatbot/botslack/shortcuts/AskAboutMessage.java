package org.analyticschatbot.botslack.shortcuts;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.Message;
import java.util.Map;
import java.util.Objects;
import org.analyticschatbot.botslack.aside.Notes;
import org.analyticschatbot.botslack.aside.SubmittedView;
import org.analyticschatbot.botslack.aside.Windows;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.asking.PlainText;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.rendering.views.AskView;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shortcut on a message: a window with its words as a question to be edited, answered in the message's thread. */
public final class AskAboutMessage implements Listener {

    /** Of the shortcut, as the manifest has it. */
    public static final String CALLBACK = "ask_about_this";

    private static final Logger LOG = LoggerFactory.getLogger(AskAboutMessage.class);
    private static final Wording WORDING = Wording.of(AskAboutMessage.class, "shortcuts.properties");

    private final Asking asking;
    private final Windows windows;
    private final Notes notes;

    public AskAboutMessage(Asking asking, Windows windows, Notes notes) {
        this.asking = asking;
        this.windows = windows;
        this.notes = notes;
    }

    @Override
    public void listenOn(App app) {
        app.messageShortcut(CALLBACK, (request, context) -> {
            open(request.getPayload());
            return context.ack();
        });
        app.viewSubmission(AskView.CALLBACK, (request, context) -> {
            Map<String, String> errors = ask(SubmittedView.of(request.getPayload()));
            return errors.isEmpty() ? context.ack() : context.ackWithErrors(errors);
        });
    }

    private void open(MessageShortcutPayload payload) {
        Message message = payload.getMessage();
        MessageThread thread = new MessageThread(
                payload.getChannel().getId(), Objects.requireNonNullElse(message.getThreadTs(), message.getTs()));
        String words = PlainText.of(Objects.requireNonNullElse(message.getText(), ""), "");
        String view = thread.keptIn(AskView.json(words));
        if (!windows.open(payload.getTeam().getId(), payload.getTriggerId(), view)) {
            notes.tell(payload.getResponseUrl(), WORDING.text("no_window"));
        }
    }

    /** What is wrong, by the block of the window that says so. */
    private Map<String, String> ask(SubmittedView view) {
        String words = view.text(AskView.QUESTION).strip();
        if (words.isEmpty()) {
            return Map.of(AskView.QUESTION, WORDING.text("wordless"));
        }
        try {
            return errors(asking.askOrReject(
                    words,
                    view.by(),
                    MessageThread.address(view.metadata(), view.by()),
                    SlackAddress.key("view", view.by().tenant(), view.id())));
        } catch (InfrastructureException e) {
            LOG.warn("A question in a window of Slack could not be stored: {}", e.getMessage());
            return Map.of(AskView.QUESTION, WORDING.text("not_stored"));
        }
    }

    private static Map<String, String> errors(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> Map.of();
            case Receipt.AlreadyReceived before -> Map.of();
            case Receipt.Rejected(var reason, String message) -> Map.of(AskView.QUESTION, message);
        };
    }
}
