package org.analyticschatbot.core.answeractions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.analyticschatbot.core.InMemoryAdapters;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.notifier.RecordingMessenger;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.InMemoryQueryEngine;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ScriptedQueryPlanner;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.StepResult;

/** A bot over one table, whose events wait until they are worked off. */
final class ActionWorld extends InMemoryAdapters {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final PlannedSql PLAN = new PlannedSql(
            "SELECT region FROM orders", "Orders per region", "", List.of("Every row is an order."), "scripted");

    private final List<String> drawn = new ArrayList<>();
    private final RecordingMessenger messenger = new RecordingMessenger(true);

    ActionWorld(String rules) {
        super(() -> NOON, rules);
    }

    @Override
    protected void settle(StepResult result) {
        if (!(result instanceof StepResult.Settled)) {
            throw new AssertionError("It has to be tried again");
        }
    }

    AnswerActions actions() {
        return chatbot().answerActions();
    }

    RecordingMessenger messenger() {
        return messenger;
    }

    InMemoryResultStore results() {
        return results;
    }

    InMemoryQueryEngine engine() {
        return engine;
    }

    /** The wishes of all charts that were drawn. */
    List<String> drawn() {
        return drawn;
    }

    /** Stores a request as it would be later; nothing is done about it. */
    PromptRequest create(Question question, UnaryOperator<PromptRequest> later) {
        PromptRequest request = later.apply(PromptRequest.asked(RequestId.random(random()), question));
        Creation creation = requests.create(request, List.of());
        return ((Creation.Created) creation).request();
    }

    /** Asks, and does all there is to do. */
    PromptRequest live(Question question) {
        PromptRequest asked = create(question, UnaryOperator.identity());
        work();
        return find(asked.id());
    }

    @Override
    public QueryPlanner queryPlanner() {
        return new ScriptedQueryPlanner(
                new QueryPlan.RunSql(PLAN.sql(), PLAN.title(), PLAN.chartHint(), PLAN.assumptions(), PLAN.planner()));
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> draw(answer);
    }

    private Optional<ChartRenderer.Chart> draw(Answer.Table answer) {
        drawn.add(answer.chartHint());
        return Optional.of(new ChartRenderer.Chart("bar", "few parts", new byte[] {1, 2}));
    }

    @Override
    public Messengers messengers() {
        return platform -> messenger;
    }
}
