package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.analyticschatbot.core.notifier.AnswerFile;

/**
 * A card, ready to be sent.
 *
 * @param json content of an attachment of type {@link #CONTENT_TYPE}; {@link #BUDGET} at most
 * @param attachment a chart that did not fit into the card: a second attachment of the same message
 * @param summary for notifications and lists of chats: plain text without rows, harmless as Markdown and XML too
 */
public record Card(ObjectNode json, Optional<AnswerFile> attachment, String summary) {

    public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

    /**
     * Bytes of a card in UTF-8. Teams takes about 100 KB today and took 28 KB where older pages still apply
     * (learn.microsoft.com, "Format your bot messages").
     */
    public static final int BUDGET = 25_000;

    static int size(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
