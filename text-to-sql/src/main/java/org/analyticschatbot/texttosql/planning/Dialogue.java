package org.analyticschatbot.texttosql.planning;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.model.Inquiry;
import org.analyticschatbot.texttosql.model.ModelReply;
import org.analyticschatbot.texttosql.planning.prompt.PlanPrompt;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** What is said to the model about one question, and back. Only ever grows, so that its start stays cached. */
final class Dialogue {

    private static final int REMEMBERED = 4_000;

    private final Inquiry inquiry;
    private final PlanPrompt prompt;
    private final List<Message> messages = new ArrayList<>();

    Dialogue(Inquiry inquiry, PlanPrompt prompt, String question) {
        this.inquiry = inquiry;
        this.prompt = prompt;
        messages.add(new SystemMessage(prompt.system()));
        messages.add(new UserMessage(question));
    }

    ModelReply ask() {
        ModelReply reply = inquiry.ask(List.copyOf(messages));
        if (reply instanceof ModelReply.Text(String text)) {
            messages.add(new AssistantMessage(said(text)));
        }
        return reply;
    }

    /** Some providers refuse an empty message. */
    private static String said(String text) {
        return text.isBlank() ? "{}" : text.substring(0, Math.min(text.length(), REMEMBERED));
    }

    void object(String problem) {
        messages.add(new UserMessage(prompt.repair(problem)));
    }
}
