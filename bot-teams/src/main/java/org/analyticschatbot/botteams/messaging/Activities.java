package org.analyticschatbot.botteams.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.Serialization;
import com.microsoft.bot.schema.TextFormatTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/** Messages as Teams has them. Text is plain, so that nothing in it is taken for notation. */
final class Activities {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Activities() {}

    static Activity message(Rendered shown) {
        return shown.card() == null ? text(shown.text()) : card(shown.text(), shown.card());
    }

    /**
     * Says that a program wrote it, and has Teams ask what people think of it (learn.microsoft.com: Enhance AI-generated bot
     * messages).
     */
    static Activity answer(Rendered shown) {
        Activity answer = message(shown);
        Entity label = entity("https://schema.org/Message");
        label.setProperties("@type", JSON.textNode("Message"));
        label.setProperties("@context", JSON.textNode("https://schema.org"));
        label.setProperties("additionalType", JSON.arrayNode().add("AIGeneratedContent"));
        answer.setEntities(List.of(label));
        ObjectNode channelData = JSON.objectNode();
        channelData.putObject("feedbackLoop").put("type", "default");
        answer.setChannelData(channelData);
        return answer;
    }

    /** @param name shown for the person, who is notified */
    static Activity mention(String id, String name, String before, String after) {
        String mark = "<at>" + name + "</at>";
        Activity message = text(before + mark + after);
        message.setTextFormat(TextFormatTypes.MARKDOWN);
        Entity mention = entity("mention");
        mention.setProperties("text", JSON.textNode(mark));
        mention.setProperties("mentioned", JSON.objectNode().put("id", id).put("name", name));
        message.setEntities(List.of(mention));
        return message;
    }

    static Activity text(String text) {
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setTextFormat(TextFormatTypes.PLAIN);
        message.setText(text);
        return message;
    }

    static Activity picture(String title, byte[] png) {
        Attachment picture = new Attachment();
        picture.setContentType("image/png");
        picture.setName(title);
        picture.setContentUrl("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        return with(picture);
    }

    private static Activity card(String summary, String json) {
        Attachment card = new Attachment();
        card.setContentType(CARD);
        card.setContent(tree(json));
        Activity message = with(card);
        message.setSummary(summary);
        return message;
    }

    private static Entity entity(String type) {
        Entity entity = new Entity();
        entity.setType(type);
        return entity;
    }

    private static Activity with(Attachment attachment) {
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setAttachments(List.of(attachment));
        return message;
    }

    private static JsonNode tree(String json) {
        try {
            return Serialization.jsonToTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
