package org.analyticschatbot.botslack.buttons;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import java.time.InstantSource;
import java.util.Map;
import org.analyticschatbot.botslack.aside.SubmittedView;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.rendering.views.FeedbackView;
import org.analyticschatbot.botslack.rendering.views.ShareView;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answeractions.ActionResult;
import org.analyticschatbot.core.answeractions.AnswerActions;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is filled in in the windows of an answer's buttons; what does not work is said in the window. */
public final class AnswerForms implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerForms.class);
    private static final Wording WORDING = Wording.of(AnswerForms.class, "buttons.properties");

    private final AnswerActions actions;
    private final InstantSource clock;

    public AnswerForms(AnswerActions actions, InstantSource clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void listenOn(App app) {
        app.viewSubmission(ShareView.CALLBACK, (request, context) -> {
            Map<String, String> errors = errors(ShareView.CONVERSATION, share(request.getPayload()));
            return errors.isEmpty() ? context.ack() : context.ackWithErrors(errors);
        });
        app.viewSubmission(FeedbackView.CALLBACK, (request, context) -> {
            Map<String, String> errors = errors(FeedbackView.COMMENT, comment(request.getPayload()));
            return errors.isEmpty() ? context.ack() : context.ackWithErrors(errors);
        });
    }

    private ActionResult share(ViewSubmissionPayload payload) {
        SubmittedView view = SubmittedView.of(payload);
        return perform(
                view,
                action -> actions.shareAnswer()
                        .share(
                                action,
                                SlackAddress.shared(
                                        view.by().tenant(), view.conversation(ShareView.CONVERSATION), view.byName())));
    }

    private ActionResult comment(ViewSubmissionPayload payload) {
        SubmittedView view = SubmittedView.of(payload);
        return perform(
                view,
                action -> actions.giveFeedback().give(action, Verdict.NOT_HELPFUL, view.text(FeedbackView.COMMENT)));
    }

    @FunctionalInterface
    private interface Deed {
        ActionResult on(Action action);
    }

    private ActionResult perform(SubmittedView view, Deed deed) {
        try {
            return RequestId.parse(view.metadata())
                    .map(id -> deed.on(new Action(id, view.by(), view.id(), clock.instant())))
                    .orElseGet(() -> new ActionResult.Refused(WORDING.text("unknown")));
        } catch (InfrastructureException e) {
            LOG.warn("What was submitted in Slack came to nothing: {}", e.getMessage());
            return new ActionResult.Refused(WORDING.text("not_done"));
        }
    }

    private static Map<String, String> errors(String block, ActionResult result) {
        return switch (result) {
            case ActionResult.Done done -> Map.of();
            case ActionResult.Started started -> Map.of();
            case ActionResult.Refused(String message) -> Map.of(block, message);
        };
    }
}
