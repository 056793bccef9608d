package org.analyticschatbot.core;

import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.VisibleTables;
import org.analyticschatbot.core.answeractions.AnswerActions;
import org.analyticschatbot.core.cancelpromptrequest.CancelPromptRequest;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.fetchresult.FetchResult;
import org.analyticschatbot.core.memory.Memory;
import org.analyticschatbot.core.notifier.Acknowledger;
import org.analyticschatbot.core.notifier.Notifier;
import org.analyticschatbot.core.notifier.ShownProgress;
import org.analyticschatbot.core.processprompt.AnswerChart;
import org.analyticschatbot.core.processprompt.AskersZone;
import org.analyticschatbot.core.processprompt.CompleteQuery;
import org.analyticschatbot.core.processprompt.ExampleQuestions;
import org.analyticschatbot.core.processprompt.NarrowView;
import org.analyticschatbot.core.processprompt.PlanQuery;
import org.analyticschatbot.core.processprompt.Progress;
import org.analyticschatbot.core.processprompt.TableAnswer;
import org.analyticschatbot.core.processprompt.Understanding;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.sweeper.Sweeper;

/** The use cases, wired to the adapters of a runtime. */
public final class Chatbot {

    private final CreatePromptRequest createPromptRequest;
    private final CancelPromptRequest cancelPromptRequest;
    private final FetchResult fetchResult;
    private final AnswerActions answerActions;
    private final VisibleTables visibleTables;
    private final ExampleQuestions exampleQuestions;
    private final Acknowledger acknowledger;
    private final PlanQuery planQuery;
    private final CompleteQuery completeQuery;
    private final Notifier notifier;
    private final Sweeper sweeper;

    public Chatbot(Adapters adapters) {
        this.createPromptRequest = new CreatePromptRequest(adapters.promptRequests(), adapters.random());
        this.cancelPromptRequest = new CancelPromptRequest(adapters.promptRequests(), adapters.queryEngine());
        AnswerAccess access = new AnswerAccess(
                adapters.promptRequests(), adapters.catalog(), adapters.accessPolicy(), adapters.limits());
        this.fetchResult =
                new FetchResult(adapters.promptRequests(), adapters.resultStore(), access, adapters.limits());
        this.answerActions = AnswerActions.of(adapters, access);
        this.visibleTables = new VisibleTables(adapters.catalog(), adapters.accessPolicy());
        this.exampleQuestions =
                new ExampleQuestions(adapters.catalog(), adapters.accessPolicy(), adapters.suggestedQuestions());
        this.sweeper = new Sweeper(adapters.promptRequests(), adapters.clock(), adapters.limits());
        Claims claims = new Claims(adapters.promptRequests(), adapters.clock(), adapters.random(), adapters.limits());
        this.acknowledger = new Acknowledger(claims, adapters.messengers());
        this.notifier = new Notifier(
                claims,
                adapters.messengers(),
                adapters.resultStore(),
                adapters.chartRenderer(),
                adapters.clock(),
                adapters.limits());
        this.planQuery = planQuery(claims, adapters);
        this.completeQuery = completeQuery(claims, adapters);
    }

    private static PlanQuery planQuery(Claims claims, Adapters adapters) {
        Understanding understanding = new Understanding(
                adapters.catalog(),
                adapters.accessPolicy(),
                adapters.queryPlanner(),
                adapters.suggestedQuestions(),
                adapters.promptRequests(),
                new Memory(adapters.promptRequests(), adapters.limits().rowLimit()));
        NarrowView narrowView = new NarrowView(
                understanding, adapters.messengers()::privateAddress, adapters.promptRequests(), adapters.random());
        Progress progress = new ShownProgress(adapters.promptRequests(), adapters.messengers(), adapters.clock());
        return new PlanQuery(
                claims,
                new AskersZone(adapters.askerProfiles()),
                understanding,
                narrowView,
                progress,
                adapters.queryEngine(),
                adapters.resultStore(),
                adapters.limits());
    }

    private static CompleteQuery completeQuery(Claims claims, Adapters adapters) {
        AnswerChart chart = new AnswerChart(adapters.chartRenderer(), adapters.resultStore());
        TableAnswer answers = new TableAnswer(
                adapters.queryEngine(), adapters.resultStore(), chart, adapters.clock(), adapters.limits());
        return new CompleteQuery(claims, adapters.promptRequests(), adapters.queryEngine(), answers, adapters.limits());
    }

    public CreatePromptRequest createPromptRequest() {
        return createPromptRequest;
    }

    public CancelPromptRequest cancelPromptRequest() {
        return cancelPromptRequest;
    }

    public FetchResult fetchResult() {
        return fetchResult;
    }

    /** For adapters that acknowledge right after the put instead of waiting for the event. */
    public Acknowledger acknowledger() {
        return acknowledger;
    }

    public VisibleTables visibleTables() {
        return visibleTables;
    }

    public ExampleQuestions exampleQuestions() {
        return exampleQuestions;
    }

    public AnswerActions answerActions() {
        return answerActions;
    }

    public Sweeper sweeper() {
        return sweeper;
    }

    /** Does the step that an event asks for; harmless if it is not due. */
    public StepResult perform(Step step, RequestId id) {
        return switch (step) {
            case ACKNOWLEDGE -> acknowledger.acknowledge(id);
            case PLAN -> planQuery.plan(id);
            case COMPLETE -> completeQuery.complete(id);
            case NOTIFY -> notifier.deliver(id);
            case NONE -> new StepResult.Settled();
        };
    }

    /** For the engine's event that a query ended. */
    public StepResult queryEnded(String queryId) {
        return completeQuery.completeQuery(queryId);
    }
}
