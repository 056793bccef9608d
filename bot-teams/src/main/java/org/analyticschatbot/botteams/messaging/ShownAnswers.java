package org.analyticschatbot.botteams.messaging;

import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;

/** Finds the answer that a message shows, among the last of its conversation and of whoever looks at it. */
public final class ShownAnswers {

    private static final int LOOKED_AT = 200;
    private static final String THREAD = ";messageid=";

    private final PromptRequests requests;

    public ShownAnswers(PromptRequests requests) {
        this.requests = requests;
    }

    /** @param message id in the conversation in which that was said */
    public Optional<PromptRequest> in(Incoming said, String message) {
        return Stream.of(
                        requests.inThread(TeamsAddress.of(said), LOOKED_AT),
                        requests.inThread(TeamsAddress.conversation(said), LOOKED_AT),
                        requests.ofAsker(said.asker(), LOOKED_AT))
                .flatMap(list -> list.stream())
                .filter(request -> isShownIn(said.conversation(), message, request))
                .findFirst();
    }

    private static boolean isShownIn(String conversation, String message, PromptRequest request) {
        return request.question().replyTo().platform().equals(TeamsAddress.PLATFORM)
                && request.delivery() instanceof Delivery.Delivered(MessageRef ref)
                && TeamsRef.of(ref).activity().equals(message)
                && TeamsRef.of(ref).conversation().split(THREAD, 2)[0].equals(conversation);
    }
}
