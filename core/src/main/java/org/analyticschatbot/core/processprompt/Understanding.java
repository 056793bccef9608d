package org.analyticschatbot.core.processprompt;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.memory.Memory;
import org.analyticschatbot.core.memory.Remembered;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;

/**
 * What a planner is told: the data that this asker may use in this place, what the thread was about, and what was found
 * helpful before. A verified question, or one that equals
 * a helpful one, needs no planner.
 */
public final class Understanding {

    private static final int MAX_TURNS = 20;
    private static final Wording WORDING = Wording.of(Understanding.class, "welcome.properties");

    /** No model is asked what there is to be asked. */
    private static final String PLANNER = "rules";

    private final Catalog catalog;
    private final AccessPolicy policy;
    private final QueryPlanner planner;
    private final SuggestedQuestions suggestions;
    private final PromptRequests requests;
    private final Memory memory;

    public Understanding(
            Catalog catalog,
            AccessPolicy policy,
            QueryPlanner planner,
            SuggestedQuestions suggestions,
            PromptRequests requests,
            Memory memory) {
        this.catalog = catalog;
        this.policy = policy;
        this.planner = planner;
        this.suggestions = suggestions;
        this.requests = requests;
        this.memory = memory;
    }

    Schema visibleSchema(Question question) {
        return policy.visible(catalog.schema(), question.asker(), question.replyTo());
    }

    /** Whether nothing of the catalog is withheld from this asker in this place. */
    boolean seesEverything(Question question) {
        return visibleSchema(question).tables().size()
                == catalog.schema().tables().size();
    }

    /** Who can grant access; empty when nobody is named. */
    String contact() {
        return policy.contact();
    }

    /** @param attempt which time the question is planned, from 1 */
    Understood plan(Question question, Schema schema, int attempt) {
        if (question.isWordless()) {
            return new Understood(welcome(new PlanningContext(question, schema, List.of())), false);
        }
        List<Turn> history = history(question);
        Remembered remembered = memory.about(question, schema);
        PlanningContext context = new PlanningContext(question, schema, history, remembered.examples(), attempt);
        QueryPlan plan =
                remembered.plan(history.isEmpty()).map(Understanding::again).orElseGet(() -> planner.plan(context));
        return new Understood(plan, history.isEmpty());
    }

    private static QueryPlan again(PlannedSql known) {
        return new QueryPlan.RunSql(
                known.sql(), known.title(), known.chartHint(), known.assumptions(), known.planner());
    }

    /** Somebody who only calls the bot's name is asked what they want, with what they could want. */
    private QueryPlan welcome(PlanningContext context) {
        return new QueryPlan.AskBack(WORDING.text("welcome"), suggestions.about(context), PLANNER);
    }

    /** Only the asker's own turns: what others wrote in the thread is not theirs to build on. */
    private List<Turn> history(Question question) {
        if (question.replyTo().thread() == null) {
            return List.of();
        }
        return requests.inThread(question.replyTo(), MAX_TURNS).reversed().stream()
                .filter(request -> request.question().asker().equals(question.asker()))
                .flatMap(Understanding::turn)
                .toList();
    }

    private static Stream<Turn> turn(PromptRequest request) {
        PlannedSql plan = request.plan();
        return plan == null
                ? Stream.empty()
                : Stream.of(new Turn(request.question().text(), plan.sql()));
    }
}
