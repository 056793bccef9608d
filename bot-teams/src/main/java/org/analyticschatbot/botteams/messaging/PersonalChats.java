package org.analyticschatbot.botteams.messaging;

import java.util.Optional;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Where an asker can be told what nobody else may read. Opening a chat shows nobody anything, and gives the same one each time. */
final class PersonalChats {

    private final Connector connector;
    private final ServiceUrls serviceUrls;
    private final String bot;

    PersonalChats(Connector connector, ServiceUrls serviceUrls, String bot) {
        this.connector = connector;
        this.serviceUrls = serviceUrls;
        this.bot = bot;
    }

    /** Empty where Teams lets the bot speak to that person in no chat, as where the app is not installed for them. */
    Optional<ReplyAddress> with(Question question) {
        ReplyAddress asked = question.replyTo();
        Reply<String> chat = connector.personalChat(
                serviceUrls.of(asked),
                asked.details()
                        .getOrDefault(TeamsAddress.TENANT, question.asker().tenant()),
                asked.details().getOrDefault(TeamsAddress.BOT, bot),
                asked.details().getOrDefault(TeamsAddress.USER, question.asker().userId()));
        return switch (chat) {
            case Reply.Ok<String>(String id) -> Optional.of(Place.readByTheAskerAlone(asked, id));
            case Reply.Refused<String> refused -> Optional.empty();
        };
    }
}
