package org.analyticschatbot.botteams.messaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.TextFormatTypes;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.core.prompt.RequestId;

/** Messages as Teams has them. Text is plain, so that nothing in it is taken for notation. */
final class Activities {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Activities() {}

    /** Without what the card could not hold. */
    static Activity card(Card card) {
        Attachment body = new Attachment();
        body.setContentType(Card.CONTENT_TYPE);
        body.setContent(card.json());
        Activity message = with(body);
        message.setSummary(card.summary());
        return message;
    }

    /** @param label says that a model had a part in it */
    static Activity card(Card card, Optional<ObjectNode> label) {
        Activity message = card(card);
        label.ifPresent(entity -> message.setEntities(List.of(entity(entity))));
        return message;
    }

    /** @param name shown for the person, who is notified */
    static Activity mention(String id, String name, String after) {
        String mark = "<at>" + name + "</at>";
        Activity message = text(mark + after);
        message.setTextFormat(TextFormatTypes.MARKDOWN);
        ObjectNode mention = JSON.objectNode().put("type", "mention").put("text", mark);
        mention.putObject("mentioned").put("id", id).put("name", name);
        message.setEntities(List.of(entity(mention)));
        return message;
    }

    static Activity text(String text) {
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setTextFormat(TextFormatTypes.PLAIN);
        message.setText(text);
        return message;
    }

    static Activity pictureAlone(String title, byte[] png) {
        Attachment picture = new Attachment();
        picture.setContentType("image/png");
        picture.setName(title);
        picture.setContentUrl("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        return with(picture);
    }

    /**
     * Asks whether a file may be put into the reader's OneDrive (learn.microsoft.com: Send and receive files using a bot).
     *
     * @param id of the request that holds the rows; all that comes back with the reply
     */
    static Activity fileConsent(String name, String description, long bytes, RequestId id) {
        ObjectNode content = JSON.objectNode().put("description", description).put("sizeInBytes", bytes);
        content.putObject("acceptContext").put("request_id", id.value());
        content.putObject("declineContext").put("request_id", id.value());
        Attachment consent = new Attachment();
        consent.setContentType("application/vnd.microsoft.teams.card.file.consent");
        consent.setName(name);
        consent.setContent(content);
        return with(consent);
    }

    static Activity file(UploadedFile uploaded) {
        Attachment file = new Attachment();
        file.setContentType("application/vnd.microsoft.teams.card.file.info");
        file.setName(uploaded.name());
        file.setContentUrl(uploaded.contentUrl());
        file.setContent(JSON.objectNode().put("uniqueId", uploaded.uniqueId()).put("fileType", uploaded.fileType()));
        return with(file);
    }

    private static Entity entity(ObjectNode json) {
        Entity entity = new Entity();
        entity.setType(json.path("type").asText());
        json.properties().stream()
                .filter(property -> !property.getKey().equals("type"))
                .forEach(property -> entity.setProperties(property.getKey(), property.getValue()));
        return entity;
    }

    private static Activity with(Attachment attachment) {
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setAttachments(List.of(attachment));
        return message;
    }
}
