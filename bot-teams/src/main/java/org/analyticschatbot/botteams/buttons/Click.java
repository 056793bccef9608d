package org.analyticschatbot.botteams.buttons;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.rendering.Actions;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Somebody uses a button of ours.
 *
 * @param number of the button among several of its kind, 0 if there is only one
 * @param message on which it was clicked, empty if Teams does not say
 * @param chosen what was chosen or filled in beside it
 */
record Click(AnswerAction kind, Action action, int number, String message, JsonNode chosen, Incoming by) {

    /** Empty if it is none of ours. */
    static Optional<Click> of(Activity invoke, Incoming by, Instant now) {
        JsonNode action = Serialization.objectToTree(invoke.getValue()).path("action");
        String verb = action.path("verb").asText("");
        JsonNode data = action.path("data");
        Optional<RequestId> on = RequestId.parse(data.path(Actions.REQUEST_ID).asText(""));
        List<String> keys = ClickKeys.of(invoke, by, now);
        String message = Objects.requireNonNullElse(invoke.getReplyToId(), "");
        return AnswerAction.of(verb)
                .flatMap(kind -> on.map(
                        id -> new Click(kind, new Action(id, by.asker(), keys, now), number(verb), message, data, by)));
    }

    String chosen(String name) {
        return chosen.path(name).asText("");
    }

    private static int number(String verb) {
        String digits = verb.replaceFirst("^.*?(\\d{0,4})$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
