package org.analyticschatbot.botteams.messaging;

import com.microsoft.bot.schema.Activity;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.Incoming.Scope;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Reply;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one person something that nobody else sees: in their chat with the bot. */
public final class Asides {

    private static final Logger LOG = LoggerFactory.getLogger(Asides.class);

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

    /** Whether there is a chat in which something can be shown to that person alone. */
    public boolean reach(Incoming to) {
        return chat(to) instanceof Reply.Ok<String>;
    }

    /** What was shown aside and is done with; if that does not work it only stays a little longer. */
    public void replace(Incoming in, String activity, Card card) {
        replace(in, activity, Activities.card(card));
    }

    /** What asked for the file. */
    public void replace(Incoming in, String activity, UploadedFile file) {
        replace(in, activity, Activities.file(file));
    }

    private void replace(Incoming in, String activity, Activity shown) {
        try {
            Reply<String> reply = activity.isEmpty()
                    ? connector.send(in.serviceUrl(), in.conversation(), shown)
                    : put(in, activity, shown);
            LOG.debug("Something aside gave way: {}", reply.getClass().getSimpleName());
        } catch (InfrastructureException e) {
            LOG.info("Something aside did not give way: {}", e.getMessage());
        }
    }

    /** Where messages cannot be replaced it follows below. */
    private Reply<String> put(Incoming in, String activity, Activity shown) {
        Reply<String> replaced = connector.update(in.serviceUrl(), in.conversation(), activity, shown);
        return replaced instanceof Reply.Refused<String>
                ? connector.send(in.serviceUrl(), in.conversation(), shown)
                : replaced;
    }

    private Reply<String> chat(Incoming to) {
        return to.scope() == Scope.PERSONAL
                ? new Reply.Ok<>(to.conversation())
                : connector.personalChat(
                        to.serviceUrl(), to.tenant(), to.bot(), to.from().id());
    }
}
