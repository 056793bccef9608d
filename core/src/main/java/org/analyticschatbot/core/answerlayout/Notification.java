package org.analyticschatbot.core.answerlayout;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * A message in one line, for notifications and screen readers: what there is and how much. The sentence of a table is
 * made of its rows, so a notification goes without.
 */
public final class Notification {

    private static final Wording WORDING = Wording.of(Notification.class, "notification.properties");
    private static final int TITLE = 200;
    private static final int TEXT = 700;

    private final PromptRequest request;
    private final Escape escape;

    /** Makes text from outside harmless where the platform shows notifications. */
    @FunctionalInterface
    public interface Escape {

        /** @param limit before escaping, which may make the text longer */
        String text(String text, int limit);
    }

    public Notification(PromptRequest request, Escape escape) {
        this.request = request;
        this.escape = escape;
    }

    public String of(Message message) {
        return switch (message) {
            case Message.Asked asked -> asked(escape.text(request.question().text(), TEXT));
            case Message.Acknowledged acknowledged -> identified(acknowledged());
            case Message.Working(Message.Stage stage) -> identified(working(stage));
            case Message.Answered(Answer answer) -> identified(answered(answer));
            case Message.NotAnswered(var failure) -> identified(escape.text(failure.message(), TEXT));
        };
    }

    public static String asked(String question) {
        return WORDING.text("asked", "question", question);
    }

    public static String acknowledged() {
        return WORDING.text("acknowledged");
    }

    public static String working(Message.Stage stage) {
        return WORDING.text("working." + stage.name());
    }

    private String answered(Answer answer) {
        return switch (answer) {
            case Answer.Table table -> ready(table);
            case Answer.Metadata metadata -> escape.text(metadata.sentence(), TITLE);
            case Answer.Clarification back ->
                WORDING.text("question_back", "text", escape.text(back.sentence(), TITLE));
            case Answer.Refusal refusal -> escape.text(refusal.sentence(), TITLE);
        };
    }

    private String ready(Answer.Table table) {
        SmallPrint smallPrint = new SmallPrint(request.id());
        String title = escape.text(table.title(), TITLE);
        return request.question().replyTo().wantsCsv()
                ? WORDING.text("file", "title", title, "rows", smallPrint.rowsInFile(table))
                : WORDING.text("ready", "title", title, "rows", smallPrint.rowCount(table));
    }

    private String identified(String text) {
        return WORDING.text(
                "identified", "text", text, "request_id", request.id().value());
    }
}
