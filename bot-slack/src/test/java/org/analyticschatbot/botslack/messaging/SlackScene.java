package org.analyticschatbot.botslack.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.analyticschatbot.botslack.ChartDisplay;
import org.analyticschatbot.botslack.scripted.Said;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botslack.scripted.ScriptedTiming;
import org.analyticschatbot.botslack.webapi.TokenHealth;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.notifier.Acknowledger;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.notifier.Notifier;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/** One question in one thread: from "got it" to its answer with a chart, with all the retries that the bot has. */
final class SlackScene implements AutoCloseable {

    static final String CHANNEL = "C024BE91L";
    static final String ASKER = "U061F7AUR";
    static final String SENTENCE = "Sales per region: 2 rows.";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    final ScriptedSlack slack = start();
    final ScriptedTime time = new ScriptedTime(PromptRequestFixture.NOON);
    final TokenHealth health = new TokenHealth(time);
    final WebApi api = WebApi.at(slack.api(), team -> tokenUnlessKilled(), health, ScriptedTiming.of(time));
    final Said question = slack.say(ASKER, CHANNEL, null, "<@U0BOT> Sales per region?");

    private int callsUntilKilled = Integer.MAX_VALUE;

    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(time, (id, step) -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final Claims claims = new Claims(requests, time, new Random(5), Limits.defaults());
    private final RequestId id = asked();
    private final Renderer renderer;
    private final ChartDisplay display;
    private SlackMessenger messenger;

    SlackScene() {
        this(new PlainRenderer(), ChartDisplay.UPLOAD);
    }

    SlackScene(Renderer renderer, ChartDisplay display) {
        this.renderer = renderer;
        this.display = display;
        this.messenger = newMessenger();
    }

    /** A process that has forgotten everything. */
    SlackMessenger restarted() {
        messenger = newMessenger();
        return messenger;
    }

    private SlackMessenger newMessenger() {
        return new SlackMessenger(api, renderer, display, ScriptedTiming.of(time));
    }

    /** The process dies where it was about to make that call; the first of all is 1. */
    void killBeforeCall(int number) {
        callsUntilKilled = number;
    }

    /** Asked for before each call. */
    private String tokenUnlessKilled() {
        if (--callsUntilKilled == 0) {
            throw new Killed();
        }
        return ScriptedSlack.TOKEN;
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    SlackMessenger messenger() {
        return messenger;
    }

    PromptRequest request() {
        return requests.find(id).orElseThrow();
    }

    /** "Got it". */
    void acknowledge() {
        Acknowledger acknowledger = new Acknowledger(claims, platform -> messenger);
        repeat(Step.ACKNOWLEDGE, () -> acknowledger.acknowledge(id));
    }

    /** The answer, a minute after the question. */
    void answer() {
        time.pass(Duration.ofMinutes(1));
        requests.save(request().processed(results.storeAnswer(id, table())));
        Notifier notifier = new Notifier(
                claims, platform -> messenger, results, (question, table) -> Optional.empty(), time, Limits.defaults());
        repeat(Step.NOTIFY, () -> notifier.deliver(id));
    }

    void acknowledgeAndAnswer() {
        acknowledge();
        answer();
    }

    MessageRef answerRef() {
        return switch (request().delivery()) {
            case Delivery.Delivered(MessageRef message) -> message;
            case Delivery other -> throw new IllegalStateException("Not delivered: " + other);
        };
    }

    Message answered() {
        return new Message.Answered(table());
    }

    /** What the bot has said in the channel. */
    List<String> said() {
        return slack.ownMessages(CHANNEL).stream().map(Said::text).toList();
    }

    List<String> saidAside() {
        return slack.ownMessages(ScriptedSlack.directMessagesWith(ASKER)).stream()
                .map(Said::text)
                .toList();
    }

    int calls(String method) {
        return slack.calls(method).size();
    }

    Answer.Table table() {
        return new Answer.Table(
                SENTENCE,
                "Sales per region",
                "SELECT region, sales FROM s",
                List.of(new Column("region", "varchar"), new Column("sales", "bigint")),
                List.of(List.of("EU", 1L), List.of("US", 2L)),
                2,
                false,
                List.of(),
                "answers/1.csv",
                "",
                "rules",
                0,
                Duration.ofMillis(12),
                new Answer.ChartImage("bar", "few parts", results.storeChart(id, PNG)));
    }

    /** Whoever fails comes back when told; a dead worker's step is taken up when its lease has ended. */
    private void repeat(Step step, Supplier<StepResult> work) {
        while (isUnfinished(step)) {
            try {
                if (work.get() instanceof StepResult.Retry(Duration after)) {
                    time.pass(after);
                }
            } catch (Killed e) {
                restarted();
                time.pass(Limits.defaults().lease());
            }
        }
    }

    private boolean isUnfinished(Step step) {
        PromptRequest now = request();
        return now.nextStep() == step || (now.lease() != null && now.lease().step() == step);
    }

    private RequestId asked() {
        PromptRequest asked = new PromptRequestFixture().answeredInThread(question.ts());
        requests.create(asked, List.of());
        return asked.id();
    }

    private static ScriptedSlack start() {
        try {
            return ScriptedSlack.start().withChannel(CHANNEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        api.close();
        slack.close();
    }
}
