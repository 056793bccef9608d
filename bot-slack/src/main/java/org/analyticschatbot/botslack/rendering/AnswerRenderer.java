package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Mrkdwn;
import org.analyticschatbot.botslack.rendering.blockkit.OutsideText;
import org.analyticschatbot.botslack.rendering.controls.Controls;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
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
    private static final int TITLE = 200;

    /** Slack advises 4,000 characters, and escaping may make five of one. */
    private static final int NOTIFICATION = 700;

    /** @param form matters only to answers with rows */
    public Rendered render(PromptRequest request, Message message, Form form) {
        return switch (message) {
            case Message.Asked asked -> asked(request);
            case Message.Acknowledged acknowledged -> progress(request, WORDING.text("acknowledged"));
            case Message.Working(Message.Stage stage) -> progress(request, WORDING.text("working." + stage.name()));
            case Message.Answered(Answer answer) ->
                rendered(notification(request, answer), new AnswerBlocks(WORDING, request, form).of(answer));
            case Message.NotAnswered(Failure failure) -> failed(request, failure);
        };
    }

    /** Who asks is said where others read too. */
    private static Rendered asked(PromptRequest request) {
        String question = request.question().text();
        String userId = request.question().asker().userId();
        List<JsonObject> line = new ArrayList<>();
        if (!request.question().replyTo().isPrivate() && USER_ID.matcher(userId).matches()) {
            line.add(Blocks.user(userId));
            line.add(Blocks.text(" "));
        }
        line.add(Blocks.text(WORDING.text(
                "asked", "question", OutsideText.line(question, TEXT).text())));
        return rendered(
                WORDING.text("asked", "question", Mrkdwn.escaped(question, NOTIFICATION)),
                List.of(Blocks.richText(Blocks.paragraph(line.toArray(JsonObject[]::new)))));
    }

    private static Rendered progress(PromptRequest request, String stage) {
        JsonObject line = Blocks.paragraph(
                Blocks.emoji("hourglass_flowing_sand"),
                Blocks.text(WORDING.text("progress", "stage", stage)),
                Blocks.code(request.id().value()));
        return rendered(identified(request, stage), List.of(Blocks.richText(line), new Controls(request).ofWaiting()));
    }

    private static Rendered failed(PromptRequest request, Failure failure) {
        String message = OutsideText.line(failure.message(), TEXT).text();
        List<JsonObject> blocks = List.of(
                Blocks.warning(message),
                new Controls(request).ofFailure(),
                Blocks.context(new SmallPrint(WORDING, request.id()).requestId()));
        return rendered(identified(request, Mrkdwn.escaped(message, NOTIFICATION)), blocks);
    }

    /** The sentence of a table is made of its rows, so a notification goes without. */
    private static String notification(PromptRequest request, Answer answer) {
        String text = switch (answer) {
            case Answer.Table table -> ready(request, table);
            case Answer.Metadata metadata -> Mrkdwn.escaped(metadata.sentence(), TITLE);
            case Answer.Clarification back ->
                WORDING.text("question_back", "text", Mrkdwn.escaped(back.sentence(), TITLE));
            case Answer.Refusal refusal -> Mrkdwn.escaped(refusal.sentence(), TITLE);
        };
        return identified(request, text);
    }

    private static String ready(PromptRequest request, Answer.Table table) {
        SmallPrint smallPrint = new SmallPrint(WORDING, request.id());
        String title = Mrkdwn.escaped(table.title(), TITLE);
        return request.question().replyTo().wantsCsv()
                ? WORDING.text("file.before") + title + WORDING.text("file.after", "rows", smallPrint.rowsInFile(table))
                : WORDING.text("ready", "title", title, "rows", smallPrint.rowCount(table));
    }

    private static String identified(PromptRequest request, String text) {
        return WORDING.text(
                "identified", "text", text, "request_id", request.id().value());
    }

    private static Rendered rendered(String text, List<JsonObject> blocks) {
        return new Rendered(text, Blocks.array(blocks).toString());
    }
}
