package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.PlacesToShare.Offered;
import org.analyticschatbot.core.answeractions.PlacesToShare.Place;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** Asks where an answer is to be shared: cards have no choice of channels, so that the bot offers those that it knows. */
public final class ShareCard {

    private static final Wording WORDING = Wording.of(ShareCard.class, "cards.properties");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int QUESTION = 300;
    private static final int NAME = 60;
    private static final int ASKED = 50;

    private ShareCard() {}

    public static Card of(RequestId id, Offered.Places offered) {
        ObjectNode card = Elements.card(List.of(
                Elements.headline(WORDING.text("share.title")),
                Elements.line(OutsideText.line(offered.question(), QUESTION).text()),
                choice(offered.places()),
                Elements.smallPrint(WORDING.text("share.note")),
                Elements.actions(List.of(Actions.share(id, WORDING.text("share.send"))))));
        return new Card(card, Optional.empty(), WORDING.text("share.title"));
    }

    /** How whoever shares knows that place; clients may read the titles of choices as Markdown. */
    public static String name(Place place) {
        String asked = PlainSummary.of(place.lastQuestion(), ASKED);
        return OutsideText.isBlank(asked)
                ? conversation(place.address())
                : WORDING.text(
                        "share.place.asked",
                        "place",
                        conversation(place.address()),
                        "question",
                        asked,
                        "day",
                        DAY.format(place.askedAt().atZone(ZoneOffset.UTC)));
    }

    private static String conversation(ReplyAddress address) {
        String kind = WORDING.text(TeamsAddress.isInChannel(address) ? "share.channel" : "share.chat");
        String name = PlainSummary.of(address.details().getOrDefault(TeamsAddress.NAME, ""), NAME);
        return OutsideText.isBlank(name) ? kind : WORDING.text("share.place.named", "kind", kind, "name", name);
    }

    private static ObjectNode choice(List<Place> places) {
        ObjectNode choice = Elements.typed("Input.ChoiceSet").put("id", Actions.PLACE);
        choice.put("label", WORDING.text("share.where")).put("style", "expanded");
        choice.put("isRequired", true).put("errorMessage", WORDING.text("share.missing"));
        choice.put("wrap", true);
        choice.set(
                "choices",
                Elements.array(places.stream()
                        .map(place ->
                                Elements.choice(name(place), place.address().conversation()))
                        .toList()));
        return choice;
    }
}
