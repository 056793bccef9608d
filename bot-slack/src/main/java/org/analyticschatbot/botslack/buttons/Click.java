package org.analyticschatbot.botslack.buttons;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Somebody uses a button or menu of ours.
 *
 * @param number of the element among several of its kind, 0 if there is only one
 * @param chosen what a menu or a pair of buttons adds to the request_id
 * @param trigger with which a window can be opened
 */
record Click(AnswerAction kind, Action action, int number, String chosen, String trigger) {

    private static final int ID_LENGTH = 26;

    /** Empty if it is none of ours, or of a message that this bot did not write. */
    static Optional<Click> of(BlockActionPayload payload, BlockActionPayload.Action element, Instant now) {
        return AnswerAction.of(element.getActionId())
                .flatMap(kind -> request(kind, element).map(on -> of(kind, on, payload, element, now)));
    }

    private static Click of(
            AnswerAction kind,
            RequestId on,
            BlockActionPayload payload,
            BlockActionPayload.Action element,
            Instant now) {
        Asker by = new Asker(payload.getTeam().getId(), payload.getUser().getId());
        String key = by.userId() + "/" + element.getActionTs();
        return new Click(
                kind,
                new Action(on, by, key, now),
                number(element.getActionId()),
                chosen(kind, element),
                payload.getTriggerId());
    }

    /** A menu has no value of its own, so that the block holds the request_id. */
    private static Optional<RequestId> request(AnswerAction kind, BlockActionPayload.Action element) {
        String holder = kind == AnswerAction.CHART_TYPE ? element.getBlockId() : element.getValue();
        String text = Objects.requireNonNullElse(holder, "");
        return RequestId.parse(
                kind == AnswerAction.CHART_TYPE
                        ? text.substring(Math.max(0, text.length() - ID_LENGTH))
                        : text.split(" ", 2)[0]);
    }

    private static String chosen(AnswerAction kind, BlockActionPayload.Action element) {
        if (kind == AnswerAction.CHART_TYPE) {
            return element.getSelectedOption() == null
                    ? ""
                    : element.getSelectedOption().getValue();
        }
        String[] parts = element.getValue().split(" ", 2);
        return parts.length < 2 ? "" : parts[1];
    }

    private static int number(String actionId) {
        String digits = actionId.replaceFirst("^.*?(\\d{0,4})$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
