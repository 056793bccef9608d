package org.analyticschatbot.botteams.buttons;

import java.util.List;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.messaging.Asides;
import org.analyticschatbot.botteams.rendering.Actions;
import org.analyticschatbot.botteams.rendering.FormCards;
import org.analyticschatbot.botteams.rendering.ShareCard;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.ActionResult;
import org.analyticschatbot.core.answeractions.AnswerActions;
import org.analyticschatbot.core.answeractions.PlacesToShare.Offered;
import org.analyticschatbot.core.answeractions.PlacesToShare.Place;

/**
 * Shares an answer in two clicks: the first brings a choice of places to whoever clicked, alone, and the second puts the answer there.
 * Only places that were offered are taken, so that nobody has the bot speak where they never asked.
 */
final class Sharing {

    private static final Wording WORDING = Wording.of(Sharing.class, "buttons.properties");

    private final AnswerActions actions;
    private final Asides asides;

    Sharing(AnswerActions actions, Asides asides) {
        this.actions = actions;
        this.asides = asides;
    }

    /** A few words for whoever clicked. */
    String perform(Click click) {
        return switch (actions.placesToShare().of(click.action())) {
            case Offered.Refused(String message) -> message;
            case Offered.Places(String question, List<Place> none) when none.isEmpty() -> WORDING.text("share.nowhere");
            case Offered.Places offered when click.chosen(Actions.PLACE).isEmpty() -> offer(click, offered);
            case Offered.Places offered -> share(click, offered);
        };
    }

    private String offer(Click click, Offered.Places offered) {
        return WORDING.text(
                asides.show(click.by(), ShareCard.of(click.action().on(), offered)) ? "share.where" : "no_chat");
    }

    private String share(Click click, Offered.Places offered) {
        return offered.places().stream()
                .filter(place -> place.address().conversation().equals(click.chosen(Actions.PLACE)))
                .findFirst()
                .map(place -> share(click, place))
                .orElseGet(() -> WORDING.text("share.unknown"));
    }

    private String share(Click click, Place place) {
        return switch (actions.shareAnswer().share(click.action(), TeamsAddress.shared(place.address(), click.by()))) {
            case ActionResult.Refused(String message) -> message;
            case ActionResult.Started started -> shared(click, place);
            case ActionResult.Done done -> shared(click, place);
        };
    }

    private String shared(Click click, Place place) {
        String done = WORDING.text("share.done", "place", ShareCard.name(place));
        asides.replace(click.by(), click.message(), FormCards.note(done));
        return done;
    }
}
