package org.analyticschatbot.core.answeractions;

import java.util.List;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;

/** Makes a request out of another one: durable, and once for each click, however often it is delivered. */
public final class DeriveRequest {

    private final PromptRequests requests;
    private final RandomGenerator random;

    public DeriveRequest(PromptRequests requests, RandomGenerator random) {
        this.requests = requests;
        this.random = random;
    }

    /** The same answer in another place, or in another form. */
    ActionResult deliver(String kind, Action action, PromptRequest answered, ReplyAddress to) {
        return answered.state() instanceof State.Processed processed
                ? create(kind, action, PromptRequest.answeredBefore(newId(), question(action, answered, to), processed))
                : ActionResult.Refused.because("no_rows");
    }

    /** The same question, by whoever acts. */
    static Question question(Action action, PromptRequest original, ReplyAddress to) {
        Question question = original.question();
        return new Question(question.text(), action.by(), to, action.at(), question.zone(), question.weekStart());
    }

    RequestId newId() {
        return RequestId.random(random);
    }

    ActionResult create(String kind, Action action, PromptRequest request) {
        return switch (requests.create(request, keys(kind, action))) {
            case Creation.Created(PromptRequest created) -> new ActionResult.Started(created.id());
            case Creation.Duplicate(RequestId existing, DeduplicationKey stored) -> new ActionResult.Started(existing);
        };
    }

    private static List<DeduplicationKey> keys(String kind, Action action) {
        String click =
                "action/" + kind + "/" + action.on().value() + "/" + action.by().tenant() + "/";
        return action.keys().stream()
                .map(key -> new DeduplicationKey(click + key, ""))
                .toList();
    }
}
