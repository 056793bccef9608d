package org.analyticschatbot.botteams.buttons;

import com.microsoft.bot.schema.Activity;
import java.time.InstantSource;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.messaging.Asides;
import org.analyticschatbot.botteams.rendering.Actions;
import org.analyticschatbot.botteams.rendering.Card;
import org.analyticschatbot.botteams.rendering.FormCards;
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
 * Does what the buttons on a card say, and says in a few words, to whoever clicked alone, what came of it. What needs more
 * room comes in their chat with the bot: an answer to the click itself would take the place of the card.
 */
public final class CardActions {

    private static final Logger LOG = LoggerFactory.getLogger(CardActions.class);
    private static final Wording WORDING = Wording.of(CardActions.class, "buttons.properties");

    private final AnswerActions actions;
    private final CancelPromptRequest cancel;
    private final Asides asides;
    private final Sharing sharing;
    private final InstantSource clock;

    public CardActions(Chatbot chatbot, Asides asides, InstantSource clock) {
        this.actions = chatbot.answerActions();
        this.cancel = chatbot.cancelPromptRequest();
        this.asides = asides;
        this.sharing = new Sharing(actions, asides);
        this.clock = clock;
    }

    /** A few words for whoever clicked. */
    public String perform(Activity invoke, Incoming by) {
        try {
            return Click.of(invoke, by, clock.instant()).map(this::perform).orElseGet(() -> WORDING.text("unknown"));
        } catch (InfrastructureException e) {
            LOG.warn("A click in Teams came to nothing: {}", e.getMessage());
            return WORDING.text("not_done");
        }
    }

    private String perform(Click click) {
        return switch (click.kind()) {
            case SHOW_SQL -> showSql(click);
            case CSV -> offerCsv(click);
            case CHART_TYPE -> note(actions.chooseChart().choose(click.action(), click.chosen(Actions.CHART_TYPE)));
            case RUN_AGAIN -> note(actions.runAgain().run(click.action()));
            case FEEDBACK -> judge(click);
            case CANCEL -> cancel(click);
            case OPTION -> note(actions.askOption().ask(click.action(), click.number()));
            case REMOVE -> note(actions.removeAnswer().remove(click.action()));
            case SHARE -> sharing.perform(click);
        };
    }

    private static String note(ActionResult result) {
        return switch (result) {
            case ActionResult.Done done -> WORDING.text("done");
            case ActionResult.Started(var id) -> WORDING.text("started", "request_id", id.value());
            case ActionResult.Refused(String message) -> message;
        };
    }

    /** Teams takes files only in the chat of one person with the bot. */
    private String offerCsv(Click click) {
        if (!asides.reach(click.by())) {
            return WORDING.text("csv.no_chat");
        }
        return switch (actions.sendCsv().send(click.action(), TeamsAddress.aloneWith(click.by()))) {
            case ActionResult.Refused(String message) -> message;
            case ActionResult.Started started -> WORDING.text("csv");
            case ActionResult.Done done -> WORDING.text("csv");
        };
    }

    private String showSql(Click click) {
        return switch (actions.showSql().show(click.action())) {
            case Shown.Sql sql -> aside(click, FormCards.sql(click.action().on(), sql), "sql");
            case Shown.Refused(String message) -> message;
        };
    }

    /** The vote counts whether or not a reason follows. */
    private String judge(Click click) {
        boolean up = click.chosen(Actions.OPINION).equals(Actions.UP);
        String comment = click.chosen(Actions.COMMENT);
        Verdict verdict = up ? Verdict.HELPFUL : Verdict.NOT_HELPFUL;
        return switch (actions.giveFeedback().give(click.action(), verdict, comment)) {
            case ActionResult.Refused(String message) -> message;
            case ActionResult.Done done -> thank(click, up || !comment.isEmpty());
            case ActionResult.Started started -> thank(click, up || !comment.isEmpty());
        };
    }

    private String thank(Click click, boolean saidAll) {
        return saidAll
                ? WORDING.text("thanks")
                : aside(click, FormCards.feedback(click.action().on()), "why");
    }

    private String aside(Click click, Card card, String note) {
        return WORDING.text(asides.show(click.by(), card) ? note : "no_chat");
    }

    private String cancel(Click click) {
        return switch (cancel.cancel(click.action().on(), click.action().by())) {
            case CANCELLED -> WORDING.text("done");
            case ALREADY_FINISHED -> WORDING.text("already_finished");
            case NOT_FOUND -> WORDING.text("not_yours");
        };
    }
}
