package org.analyticschatbot.botteams.buttons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.time.InstantSource;
import java.util.Objects;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.messaging.ShownAnswers;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answeractions.ActionResult;
import org.analyticschatbot.core.answeractions.GiveFeedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people say with Teams' own thumbs (learn.microsoft.com: Bot messages with AI-generated content), which carry
 * nothing of ours: they name the message. A vote that names none is dropped; to count it for a guess would be worse.
 */
public final class FeedbackLoop {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackLoop.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GiveFeedback feedback;
    private final ShownAnswers answers;
    private final InstantSource clock;

    public FeedbackLoop(GiveFeedback feedback, ShownAnswers answers, InstantSource clock) {
        this.feedback = feedback;
        this.answers = answers;
        this.clock = clock;
    }

    /** @throws InfrastructureException if the vote may not be stored, so that Teams has to send it again */
    public void receive(Activity invoke, Incoming by) {
        JsonNode vote = Serialization.objectToTree(invoke.getValue()).path("actionValue");
        String message = Objects.requireNonNullElse(invoke.getReplyToId(), "");
        answers.in(by, message)
                .ifPresentOrElse(
                        request -> judge(request.id(), vote, by),
                        () -> LOG.info("A vote in Teams is for no answer that is known"));
    }

    private void judge(RequestId on, JsonNode vote, Incoming by) {
        Verdict verdict = vote.path("reaction").asText("").equals("like") ? Verdict.HELPFUL : Verdict.NOT_HELPFUL;
        ActionResult result = feedback.give(
                new Action(on, by.asker(), by.id(), clock.instant()),
                verdict,
                comment(vote.path("feedback").asText("")));
        LOG.debug("{} was judged: {}", on, result.getClass().getSimpleName());
    }

    /** Teams wraps what was typed. */
    private static String comment(String form) {
        try {
            return JSON.readTree(form).path("feedbackText").asText("");
        } catch (JsonProcessingException e) {
            return form;
        }
    }
}
