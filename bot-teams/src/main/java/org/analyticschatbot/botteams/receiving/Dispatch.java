package org.analyticschatbot.botteams.receiving;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.TeamsQuestions;

/** Which kind of activity goes where; kinds that the bot does not know are taken and left. */
public final class Dispatch implements Listener {

    private static final String ADDED = "add";

    private final TeamsQuestions questions;

    public Dispatch(TeamsQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Reply receive(Activity activity, Incoming incoming) {
        switch (activity.getType()) {
            case ActivityTypes.MESSAGE -> questions.receive(incoming);
            case ActivityTypes.INSTALLATION_UPDATE -> {
                if (ADDED.equals(activity.getAction())) {
                    questions.welcome(incoming);
                }
            }
            case ActivityTypes.CONVERSATION_UPDATE -> {
                if (bringsBot(activity, incoming)) {
                    questions.welcome(incoming);
                }
            }
            default -> {
                return Reply.OK;
            }
        }
        return Reply.OK;
    }

    private static boolean bringsBot(Activity activity, Incoming incoming) {
        return activity.getMembersAdded() != null
                && activity.getMembersAdded().stream()
                        .anyMatch(member -> incoming.bot().equals(member.getId()));
    }
}
