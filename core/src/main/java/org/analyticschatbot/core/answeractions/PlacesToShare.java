package org.analyticschatbot.core.answeractions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Where somebody may want to put an answer, for platforms that offer no choice of conversations: where they have asked
 * before others lately. The bot is there, and so are they. Whether a place may have the answer is asked when it goes there.
 */
public final class PlacesToShare {

    private static final int QUESTIONS_LOOKED_AT = 200;
    private static final int MOST = 20;

    private final AnswerAccess access;
    private final PromptRequests requests;

    public PlacesToShare(AnswerAccess access, PromptRequests requests) {
        this.access = access;
        this.requests = requests;
    }

    /** Those on the answer's platform other than where the answer is, the one with their newest question first. */
    public Offered of(Action action) {
        return switch (access.readAlone(action.on(), action.by())) {
            case ReadAccess.Granted(var answered, var plan) ->
                new Offered.Places(
                        answered.question().text(),
                        places(action.by(), answered.question().replyTo()));
            case ReadAccess.Denied(String message) -> new Offered.Refused(message);
        };
    }

    private List<Place> places(Asker by, ReplyAddress answered) {
        Set<String> seen = new HashSet<>(Set.of(answered.conversation()));
        return requests.ofAsker(by, QUESTIONS_LOOKED_AT).stream()
                .filter(asked -> isBeforeOthers(asked.question().replyTo(), answered.platform()))
                .filter(asked -> seen.add(asked.question().replyTo().conversation()))
                .limit(MOST)
                .map(PlacesToShare::place)
                .toList();
    }

    private static boolean isBeforeOthers(ReplyAddress place, String platform) {
        return place.platform().equals(platform)
                && !place.isPrivate()
                && place.sharedBy().isEmpty();
    }

    private static Place place(PromptRequest asked) {
        return new Place(
                asked.question().replyTo(),
                asked.question().text(),
                asked.question().askedAt());
    }

    /**
     * A conversation, told apart by what was asked there: chats need have no names.
     *
     * @param address of the question, with its thread
     * @param lastQuestion of whoever shares; empty if it had no words
     */
    public record Place(ReplyAddress address, String lastQuestion, Instant askedAt) {}

    /** What there is to choose from. */
    public sealed interface Offered {

        /** @param question that was answered */
        record Places(String question, List<Place> places) implements Offered {}

        record Refused(String message) implements Offered {}
    }
}
