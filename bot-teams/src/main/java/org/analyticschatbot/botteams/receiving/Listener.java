package org.analyticschatbot.botteams.receiving;

import com.microsoft.bot.schema.Activity;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.core.prompt.InfrastructureException;

/** Does something about one kind of activity. */
@FunctionalInterface
public interface Listener {

    /** @throws InfrastructureException if it is not certain that it is done, so that Teams has to send it again */
    Reply receive(Activity activity, Incoming incoming);
}
