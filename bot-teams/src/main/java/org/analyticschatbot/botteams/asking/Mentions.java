package org.analyticschatbot.botteams.asking;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Mention;
import java.util.List;
import java.util.Objects;

/** Who is called by name in a message, and what remains of it without that. */
final class Mentions {

    private final String text;
    private final List<String> ofBot;

    private Mentions(String text, List<String> ofBot) {
        this.text = text;
        this.ofBot = ofBot;
    }

    static Mentions of(Activity message) {
        String bot = message.getRecipient().getId();
        List<String> ofBot = message.getEntities() == null
                ? List.of()
                : message.getEntities().stream()
                        .filter(entity -> "mention".equalsIgnoreCase(entity.getType()))
                        .map(entity -> entity.getAs(Mention.class))
                        .filter(mention -> mention != null
                                && mention.getMentioned() != null
                                && bot.equals(mention.getMentioned().getId()))
                        .map(Mention::getText)
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList();
        return new Mentions(Objects.requireNonNullElse(message.getText(), ""), ofBot);
    }

    boolean includeBot() {
        return !ofBot.isEmpty();
    }

    String words() {
        String rest = text;
        for (String mention : ofBot) {
            rest = mention.isEmpty() ? rest : rest.replace(mention, " ");
        }
        return PlainText.of(rest);
    }
}
