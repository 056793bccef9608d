package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.Objects;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.TeamsQuestions;
import org.analyticschatbot.botteams.buttons.CardActions;
import org.analyticschatbot.botteams.buttons.FeedbackLoop;
import org.analyticschatbot.botteams.files.FileConsents;

/** Which kind of activity goes where; kinds that the bot does not know are taken and left. */
public final class Dispatch implements Listener {

    private static final String ADDED = "add";

    private static final String CARD_ACTION = "adaptiveCard/action";
    private static final String FILE_CONSENT = "fileConsent/invoke";
    private static final String FEEDBACK = "message/submitAction";
    private static final int NOT_IMPLEMENTED = 501;

    private final TeamsQuestions questions;
    private final CardActions cardActions;
    private final FileConsents fileConsents;
    private final FeedbackLoop feedbackLoop;

    public Dispatch(
            TeamsQuestions questions, CardActions cardActions, FileConsents fileConsents, FeedbackLoop feedbackLoop) {
        this.questions = questions;
        this.cardActions = cardActions;
        this.fileConsents = fileConsents;
        this.feedbackLoop = feedbackLoop;
    }

    @Override
    public Reply receive(Activity activity, Incoming incoming) {
        switch (activity.getType()) {
            case ActivityTypes.MESSAGE -> {
                if (activity.getValue() == null) {
                    questions.receive(incoming);
                }
            }
            case ActivityTypes.INVOKE -> {
                return invoked(activity, incoming);
            }
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

    private Reply invoked(Activity invoke, Incoming by) {
        return switch (Objects.requireNonNullElse(invoke.getName(), "")) {
            case CARD_ACTION -> clicked(invoke, by);
            case FILE_CONSENT -> {
                fileConsents.receive(invoke, by);
                yield Reply.OK;
            }
            case FEEDBACK -> {
                feedbackLoop.receive(invoke, by);
                yield Reply.OK;
            }
            default -> Reply.empty(NOT_IMPLEMENTED);
        };
    }

    /** Teams shows the words for a while below the card, to whoever clicked (learn.microsoft.com: Universal Actions). */
    private Reply clicked(Activity invoke, Incoming by) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("statusCode", 200).put("type", "application/vnd.microsoft.activity.message");
        said.put("value", cardActions.perform(invoke, by));
        return Reply.json(said.toString());
    }

    private static boolean bringsBot(Activity activity, Incoming incoming) {
        return activity.getMembersAdded() != null
                && activity.getMembersAdded().stream()
                        .anyMatch(member -> incoming.bot().equals(member.getId()));
    }
}
