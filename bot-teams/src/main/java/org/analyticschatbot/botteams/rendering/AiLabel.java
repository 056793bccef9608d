package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;

/** What Teams wants to be told beside a card (learn.microsoft.com, "Bot messages with AI-generated content"). */
public final class AiLabel {

    private static final String RULES = "rules";

    private AiLabel() {}

    /** An entity of the message that says that a model had a part in it; empty where rules answered. */
    public static Optional<ObjectNode> entity(Answer answer) {
        String planner = switch (answer) {
            case Answer.Table table -> table.planner();
            case Answer.Metadata metadata -> metadata.planner();
            case Answer.Clarification back -> back.planner();
            case Answer.Refusal refusal -> refusal.planner();
        };
        return planner.equals(RULES) ? Optional.empty() : Optional.of(entity());
    }

    private static ObjectNode entity() {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("type", "https://schema.org/Message");
        entity.put("@type", "Message");
        entity.put("@context", "https://schema.org");
        entity.putArray("additionalType").add("AIGeneratedContent");
        return entity;
    }

    /** {@code channelData} of a message below which Teams shows its own thumbs. */
    public static ObjectNode feedbackLoop() {
        ObjectNode channelData = JsonNodeFactory.instance.objectNode();
        channelData.putObject("feedbackLoop").put("type", "default");
        return channelData;
    }
}
