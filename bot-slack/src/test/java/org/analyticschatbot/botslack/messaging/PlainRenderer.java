package org.analyticschatbot.botslack.messaging;

import org.analyticschatbot.botslack.rendering.Form;
import org.analyticschatbot.botslack.rendering.Rendered;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Says which message it is; an answer has one block, of the type that its form is named after. */
final class PlainRenderer implements Renderer {

    @Override
    public Rendered render(PromptRequest request, Message message, Form form) {
        return switch (message) {
            case Message.Asked asked -> new Rendered("Asked: " + request.id(), block("section"));
            case Message.Acknowledged acknowledged -> new Rendered("Working on it: " + request.id(), block("section"));
            case Message.Working(Message.Stage stage) -> new Rendered("Running: " + request.id(), block("section"));
            case Message.Answered(var answer) -> new Rendered(answer.sentence(), block(typeOf(form)));
            case Message.NotAnswered(var failure) -> new Rendered(failure.code().name(), block("section"));
        };
    }

    private static String typeOf(Form form) {
        return switch (form) {
            case DATA_TABLE -> "data_table";
            case TABLE -> "table";
            case PREFORMATTED -> "rich_text";
            case TEXT -> "section";
        };
    }

    private static String block(String type) {
        return "[{\"type\": \"" + type + "\"}]";
    }
}
