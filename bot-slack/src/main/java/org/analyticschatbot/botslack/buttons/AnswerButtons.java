package org.analyticschatbot.botslack.buttons;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.analyticschatbot.botslack.aside.Notes;
import org.analyticschatbot.botslack.aside.Windows;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.rendering.views.FeedbackView;
import org.analyticschatbot.botslack.rendering.views.HomeView;
import org.analyticschatbot.botslack.rendering.views.ShareView;
import org.analyticschatbot.botslack.rendering.views.SqlView;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.ActionResult;
import org.analyticschatbot.core.answeractions.AnswerActions;
import org.analyticschatbot.core.answeractions.ShowSql.Shown;
import org.analyticschatbot.core.cancelpromptrequest.CancelPromptRequest;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the buttons on an answer say: a durable write, or a window, and then the acknowledgement. What comes of it is
 * told to whoever clicked, alone.
 */
public final class AnswerButtons implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerButtons.class);
    private static final Wording WORDING = Wording.of(AnswerButtons.class, "buttons.properties");
    /** Also those that are not known any more. */
    private static final Pattern ALL_BUT_HOME =
            Pattern.compile("(?!" + Pattern.quote(HomeView.ASK) + "$).*", Pattern.DOTALL);

    private static final String UP = "up";
    private static final String NOTHING = "";

    private final AnswerActions actions;
    private final CancelPromptRequest cancel;
    private final Windows windows;
    private final Notes notes;
    private final InstantSource clock;

    public AnswerButtons(Chatbot chatbot, Windows windows, Notes notes, InstantSource clock) {
        this.actions = chatbot.answerActions();
        this.cancel = chatbot.cancelPromptRequest();
        this.windows = windows;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void listenOn(App app) {
        app.blockAction(ALL_BUT_HOME, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            payload.getActions().forEach(element -> answer(payload, element));
            return context.ack();
        });
    }

    private void answer(BlockActionPayload payload, BlockActionPayload.Action element) {
        String note = note(payload, element);
        if (!note.equals(NOTHING)) {
            notes.tell(payload.getResponseUrl(), note);
        }
    }

    private String note(BlockActionPayload payload, BlockActionPayload.Action element) {
        try {
            return Click.of(payload, element, clock.instant())
                    .map(this::perform)
                    .orElseGet(() -> WORDING.text("unknown"));
        } catch (InfrastructureException e) {
            LOG.warn("A click in Slack came to nothing: {}", e.getMessage());
            return WORDING.text("not_done");
        }
    }

    private String perform(Click click) {
        return switch (click.kind()) {
            case SHOW_SQL -> showSql(click);
            case CSV ->
                note(
                        actions.sendCsv()
                                .send(
                                        click.action(),
                                        SlackAddress.aloneWith(click.action().by())),
                        "csv");
            case CHART_TYPE -> note(actions.chooseChart().choose(click.action(), click.chosen()), "started");
            case RUN_AGAIN -> note(actions.runAgain().run(click.action()), "started");
            case SHARE -> open(click, ShareView.json(click.action().on()));
            case FEEDBACK -> judge(click, click.chosen().equals(UP) ? Verdict.HELPFUL : Verdict.NOT_HELPFUL);
            case CANCEL -> cancel(click);
            case OPTION -> note(actions.askOption().ask(click.action(), click.number()), "started");
            case REMOVE -> note(actions.removeAnswer().remove(click.action()), "started");
        };
    }

    /** What is done is to be seen in the message itself. */
    private static String note(ActionResult result, String started) {
        return switch (result) {
            case ActionResult.Done done -> NOTHING;
            case ActionResult.Started(var id) -> WORDING.text(started, "request_id", id.value());
            case ActionResult.Refused(String message) -> message;
        };
    }

    private String showSql(Click click) {
        return switch (actions.showSql().show(click.action())) {
            case Shown.Sql sql -> open(click, SqlView.json(sql));
            case Shown.Refused(String message) -> message;
        };
    }

    /** The vote counts whether or not a reason follows. */
    private String judge(Click click, Verdict verdict) {
        return switch (actions.giveFeedback().give(click.action(), verdict, "")) {
            case ActionResult.Refused(String message) -> message;
            case ActionResult.Done done -> thank(click, verdict);
            case ActionResult.Started started -> thank(click, verdict);
        };
    }

    private String thank(Click click, Verdict verdict) {
        return switch (verdict) {
            case HELPFUL -> WORDING.text("thanks");
            case NOT_HELPFUL -> open(click, FeedbackView.json(click.action().on()));
        };
    }

    private String cancel(Click click) {
        return switch (cancel.cancel(click.action().on(), click.action().by())) {
            case CANCELLED -> NOTHING;
            case ALREADY_FINISHED -> WORDING.text("already_finished");
            case NOT_FOUND -> WORDING.text("not_yours");
        };
    }

    private String open(Click click, String view) {
        return windows.open(click.action().by().tenant(), click.trigger(), view) ? NOTHING : WORDING.text("no_window");
    }
}
