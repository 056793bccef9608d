package org.analyticschatbot.core.processprompt;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.processprompt.QueryPlan.RunSql;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * A question that cannot be answered from the data of its conversation. If the asker may use more in private, and there
 * it can be answered, it is asked again there; otherwise the refusal says who can grant more. What else there is stays
 * unsaid.
 */
public final class NarrowView {

    private static final Wording WORDING = Wording.of(NarrowView.class, "narrow-view.properties");

    private final Understanding understanding;
    private final PrivateConversations privately;
    private final PromptRequests requests;
    private final RandomGenerator random;

    public NarrowView(
            Understanding understanding,
            PrivateConversations privately,
            PromptRequests requests,
            RandomGenerator random) {
        this.understanding = understanding;
        this.privately = privately;
        this.requests = requests;
        this.random = random;
    }

    Answer.Refusal declined(PromptRequest claimed, Decline decline) {
        Question question = claimed.question();
        if (understanding.seesEverything(question)) {
            return new Answer.Refusal(decline.reason(), decline.examples(), decline.planner());
        }
        Optional<Question> inPrivate = privately
                .with(question)
                .map(question::withReplyTo)
                .filter(asked -> isAnswerable(asked, claimed.attempts()));
        if (inPrivate.isPresent()) {
            askAgain(claimed, inPrivate.get());
            return new Answer.Refusal(WORDING.text("redirected"), List.of(), decline.planner());
        }
        return new Answer.Refusal(decline.reason() + " " + grantor(), decline.examples(), decline.planner());
    }

    private boolean isAnswerable(Question inPrivate, int attempt) {
        return understanding
                        .plan(inPrivate, understanding.visibleSchema(inPrivate), attempt)
                        .plan()
                instanceof RunSql;
    }

    /** Once, however often this step is repeated. */
    private void askAgain(PromptRequest claimed, Question inPrivate) {
        DeduplicationKey key = new DeduplicationKey("redirected/" + claimed.id(), "");
        Creation ignored = requests.create(PromptRequest.asked(RequestId.random(random), inPrivate), List.of(key));
    }

    private String grantor() {
        String contact = understanding.contact();
        return contact.isEmpty() ? WORDING.text("narrow") : WORDING.text("narrow_with_contact", "contact", contact);
    }
}
