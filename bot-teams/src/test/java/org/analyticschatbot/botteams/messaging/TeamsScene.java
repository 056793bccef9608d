package org.analyticschatbot.botteams.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.botteams.scripted.EmulatorSettings;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.ScriptedTiming;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.notifier.Acknowledger;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.Notifier;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.notifier.ShownProgress;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.jspecify.annotations.Nullable;

/** One question in one thread: from "got it" to its answer with a chart, with all the retries that the bot has. */
final class TeamsScene implements AutoCloseable {

    static final String THREAD = "19:general@thread.tacv2;messageid=1700";
    static final String SENTENCE = "Sales per region: 2 rows.";

    private static final byte[] SMALL_PNG = {(byte) 0x89, 'P', 'N', 'G'};

    final ScriptedConnector teams = new ScriptedConnector();
    final ScriptedTime time = new ScriptedTime(PromptRequestFixture.NOON);

    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(time, (id, step) -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final Claims claims = new Claims(requests, time, new Random(5), Limits.defaults());
    private final Connector connector =
            new Connector(MicrosoftAppCredentials.empty(), ServiceHosts.EMULATOR, ScriptedTiming.of(time));
    private final RequestId id = asked();
    private final TeamsMessenger messenger =
            new TeamsMessenger(connector, EmulatorSettings.of(FeedbackForm.CARD), new ServiceUrls(ServiceUrls.GLOBAL));

    private final byte[] png;
    private final List<List<@Nullable Object>> rows;

    TeamsScene() {
        this(SMALL_PNG);
    }

    TeamsScene(byte[] png) {
        this(png, List.of(List.of("EU", 1L), List.of("US", 2L)));
    }

    private TeamsScene(byte[] png, List<List<@Nullable Object>> rows) {
        this.png = png;
        this.rows = rows;
    }

    /** Whose rows fill a card. */
    static TeamsScene withManyRows() {
        return new TeamsScene(SMALL_PNG, Collections.nCopies(20, List.of("long words ".repeat(100), 1L)));
    }

    TeamsMessenger messenger() {
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
        deliver();
    }

    /** A worker that stood still until after the answer shows its stage, and notices. */
    void stageComesLate() {
        Acknowledgement.Posted posted = (Acknowledgement.Posted) request().acknowledgement();
        Messenger.Update ignored =
                messenger.update(posted.message(), request(), new Message.Working(Message.Stage.RUNNING_QUERY));
        new ShownProgress(requests, platform -> messenger, time).overtaken(request());
        deliver();
    }

    private void deliver() {
        Notifier notifier = new Notifier(
                claims, platform -> messenger, results, (question, table) -> Optional.empty(), time, Limits.defaults());
        repeat(Step.NOTIFY, () -> notifier.deliver(id));
    }

    void acknowledgeAndAnswer() {
        acknowledge();
        answer();
    }

    List<JsonNode> seen() {
        return teams.seenIn(THREAD);
    }

    /** Those that hold the answer. */
    List<String> answers() {
        return seen().stream()
                .map(ScriptedConnector::text)
                .filter(text -> text.contains(SENTENCE))
                .toList();
    }

    long pictures() {
        return seen().stream()
                .filter(message -> message.toString().contains("data:image/png"))
                .count();
    }

    Answer.Table table() {
        return new Answer.Table(
                SENTENCE,
                "Sales per region",
                "SELECT region, sales FROM s",
                List.of(new Column("region", "varchar"), new Column("sales", "bigint")),
                rows,
                rows.size(),
                false,
                List.of(),
                "answers/1.csv",
                "",
                "rules",
                0,
                Duration.ofMillis(12),
                new Answer.ChartImage("bar", "few parts", results.storeChart(id, png)));
    }

    /** Whoever fails comes back when told. */
    private void repeat(Step step, Supplier<StepResult> work) {
        while (isUnfinished(step)) {
            if (work.get() instanceof StepResult.Retry(Duration after)) {
                time.pass(after);
            }
        }
    }

    private boolean isUnfinished(Step step) {
        PromptRequest now = request();
        return now.nextStep() == step || (now.lease() != null && now.lease().step() == step);
    }

    private RequestId asked() {
        PromptRequest asked = new PromptRequestFixture()
                .askedAt(
                        PromptRequestFixture.NOON,
                        new ReplyAddress(
                                TeamsAddress.PLATFORM,
                                "19:general@thread.tacv2",
                                "1700",
                                Map.of(
                                        TeamsAddress.SERVICE_URL, teams.serviceUrl(),
                                        TeamsAddress.TENANT, "tenant",
                                        TeamsAddress.BOT, "28:bot",
                                        TeamsAddress.USER, "29:user",
                                        TeamsAddress.USER_NAME, "Ada <at>everyone</at>")));
        requests.create(asked, List.of());
        return asked.id();
    }

    @Override
    public void close() {
        connector.close();
        teams.close();
    }
}
