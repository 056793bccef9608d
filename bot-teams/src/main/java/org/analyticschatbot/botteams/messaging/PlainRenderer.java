package org.analyticschatbot.botteams.messaging;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Messages as bare text. */
public final class PlainRenderer implements Renderer {

    private static final Wording WORDING = Wording.of(PlainRenderer.class, "plain.properties");
    private static final int MOST = 4_000;

    @Override
    public Rendered render(PromptRequest request, Message message, Size size) {
        String text = switch (message) {
            case Message.Asked asked ->
                WORDING.text("asked", "question", request.question().text());
            case Message.Acknowledged acknowledged -> WORDING.text("acknowledged");
            case Message.Working(Message.Stage stage) -> WORDING.text("working." + stage.name());
            case Message.Answered(Answer answer) -> answer.sentence();
            case Message.NotAnswered(Failure failure) -> failure.message();
        };
        String cut = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return new Rendered(
                WORDING.text(
                        "identified", "text", cut, "request_id", request.id().value()),
                null);
    }
}
