package org.analyticschatbot.botteams.messaging;

import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.Incoming.Scope;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.core.prompt.InfrastructureException;

/** Shows one person something that nobody else sees: in their chat with the bot. */
public final class Asides {

    private final Connector connector;

    public Asides(Connector connector) {
        this.connector = connector;
    }

    /**
     * @return whether it could be shown
     * @throws InfrastructureException if Teams does not work
     */
    public boolean show(Incoming to, Card card) {
        return switch (chat(to)) {
            case Reply.Ok<String>(String chat) ->
                connector.send(to.serviceUrl(), chat, Activities.card(card)) instanceof Reply.Ok<String>;
            case Reply.Refused<String> refused -> false;
        };
    }

    private Reply<String> chat(Incoming to) {
        return to.scope() == Scope.PERSONAL
                ? new Reply.Ok<>(to.conversation())
                : connector.personalChat(
                        to.serviceUrl(), to.tenant(), to.bot(), to.from().id());
    }
}
