package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Mrkdwn;
import org.analyticschatbot.botslack.rendering.controls.Controls;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.Notification;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * Messages as Block Kit: within Slack's limits for any content, the same bytes for the same input, and mentioning
 * nobody but, where it opens a thread, whoever asks.
 */
public final class AnswerRenderer {

    private static final Wording WORDING = Wording.of(AnswerRenderer.class, "messages.properties");
    private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final int TEXT = 800;

    /** @param form matters only to answers with rows */
    public Rendered render(PromptRequest request, Message message, Form form) {
        String notification = new Notification(request, Mrkdwn::escaped).of(message);
        return switch (message) {
            case Message.Asked asked -> asked(request, notification);
            case Message.Acknowledged acknowledged -> progress(request, Notification.acknowledged(), notification);
            case Message.Working(Message.Stage stage) -> progress(request, Notification.working(stage), notification);
            case Message.Answered(Answer answer) -> rendered(notification, new AnswerBlocks(request, form).of(answer));
            case Message.NotAnswered(Failure failure) -> failed(request, failure, notification);
        };
    }

    /** Who asks is said where others read too. */
    private static Rendered asked(PromptRequest request, String notification) {
        String userId = request.question().asker().userId();
        List<JsonObject> line = new ArrayList<>();
        if (!request.question().replyTo().isPrivate() && USER_ID.matcher(userId).matches()) {
            line.add(Blocks.user(userId));
            line.add(Blocks.text(" "));
        }
        String question = OutsideText.line(request.question().text(), TEXT).text();
        line.add(Blocks.text(Notification.asked(question)));
        return rendered(notification, List.of(Blocks.richText(Blocks.paragraph(line.toArray(JsonObject[]::new)))));
    }

    private static Rendered progress(PromptRequest request, String stage, String notification) {
        JsonObject line = Blocks.paragraph(
                Blocks.emoji("hourglass_flowing_sand"),
                Blocks.text(WORDING.text("progress", "stage", stage)),
                Blocks.code(request.id().value()));
        return rendered(notification, List.of(Blocks.richText(line), new Controls(request).ofWaiting()));
    }

    private static Rendered failed(PromptRequest request, Failure failure, String notification) {
        List<JsonObject> blocks = List.of(
                Blocks.warning(OutsideText.line(failure.message(), TEXT).text()),
                new Controls(request).ofFailure(),
                Blocks.context(new SmallPrint(request.id()).requestId()));
        return rendered(notification, blocks);
    }

    private static Rendered rendered(String text, List<JsonObject> blocks) {
        return new Rendered(text, Blocks.array(blocks).toString());
    }
}
