package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.aws.assembly.stack.DeployedRule;
import org.analyticschatbot.aws.assembly.stack.EventSource;
import org.analyticschatbot.aws.assembly.stack.Stack;
import org.analyticschatbot.aws.assembly.stack.Template;
import org.analyticschatbot.aws.deployment.AwsParts;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.dynamodb.DynamoDbPromptRequests;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.aws.wire.QueryStateChange;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A deployment of a template in one process: the functions as they are, DynamoDB Local with its stream, EventBridge's own
 * matching, ElasticMQ, S3Mock, and Athena and Glue on the wire. What is between them, how it is set and when it is called is the
 * template's; the time that it takes passes on a clock that nobody waits for.
 */
final class Cloud implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cloud.class);

    /** By then each message has been delivered or is dead, and each question has an end. */
    private static final Duration LONGEST = Duration.ofHours(2);

    /** When a late event comes the sweeper has been there before. */
    private static final Duration LATE = Duration.ofMinutes(4);

    private static final Duration EVER = Duration.ofDays(1);
    private static final int ALL = 1_000;

    final TestClock clock = new TestClock();
    final Lives lives = new Lives(clock);
    final List<String> metricLines = new ArrayList<>();
    final ScriptedSlack slack;
    final ScriptedConnector teams;
    final Lake lake;

    private final Platforms platforms = new Platforms();
    private final ChatbotMetrics metrics = new ChatbotMetrics(metricLines::add, clock);
    private final Agenda agenda = new Agenda(clock);
    private final Stack stack;
    private final WatchedClients clients;
    private final Queues queues;
    private final Bus bus;
    private final List<Pipe> pipes;
    private final List<Poller> pollers;
    private final Functions functions;
    private final DynamoDbPromptRequests requests;
    private Weather weather = Weather.FINE;
    private boolean isPipeStopped;

    /** @param s3 with buckets of others, too */
    Cloud(S3MockProcess s3) throws Exception {
        this(s3, Template.accepted());
    }

    Cloud(S3MockProcess s3, Template template) throws Exception {
        Names names = Names.deploy(template, s3);
        stack = Stack.read(template, names.byId());
        slack = platforms.slack;
        teams = platforms.teams;
        lake = new Lake(stack.workgroups().getFirst(), clock);
        queues = new Queues(stack.queues(), clock);
        clients = new WatchedClients(lives, s3, lake, queues);
        functions = new Functions(lives, this::newProcess);
        bus = new Bus(stack.rules(), queues);
        pipes = stack.pipes().stream().map(pipe -> new Pipe(pipe, bus)).toList();
        pollers = stack.sources().stream().map(this::poller).toList();
        requests = new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), names.tables(), clock);
        lake.athena.onStateChange(this::tell);
        lake.glue.onStateChange(change -> bus.put(DeployedRule.DEFAULT_BUS, change.json()));
        stack.schedules()
                .forEach(schedule -> agenda.every(schedule.rate(), () -> invoke("", schedule.function(), new JsonObject())));
        agenda.run();
    }

    private Poller poller(EventSource source) {
        return new Poller(
                source,
                queues,
                clock,
                messages -> invoke(
                        questionOf(messages.getFirst()),
                        source.function(),
                        Functions.event(source.queue(), messages)));
    }

    private void tell(QueryStateChange change) {
        switch (weather) {
            case ENDS_OF_QUERIES_ARE_LOST -> LOG.debug("Lost: {}", change);
            case ENDS_OF_QUERIES_ARE_LATE ->
                agenda.after(LATE, () -> bus.put(DeployedRule.DEFAULT_BUS, change.json()));
            case FINE, EVERYTHING_COMES_TWICE -> bus.put(DeployedRule.DEFAULT_BUS, change.json());
        }
    }

    private Parts newProcess(Map<String, String> variables) {
        AwsSettings settings = AwsSettings.read(platforms.variables(variables, stack.secrets()));
        return new AwsParts(settings, clients, metrics, clock, lives::pass);
    }

    void weather(Weather now) {
        weather = now;
        queues.deliverTwice(now == Weather.EVERYTHING_COMES_TWICE);
    }

    /** @return what the function of a route answers; an empty object if it came to nothing */
    JsonObject call(String question, String route, JsonObject event) throws Exception {
        String function = Optional.ofNullable(stack.routes().get(route)).orElseThrow();
        JsonObject answer = invoke(question, function, event);
        return answer == null ? new JsonObject() : answer;
    }

    private @Nullable JsonObject invoke(String question, String function, JsonObject event) throws Exception {
        return functions.call(question, stack.function(function), event);
    }

    /** All that have not ended yet. */
    List<RequestId> unfinished() {
        return requests.unfinished(clock.instant().plus(EVER), ALL).stream()
                .map(PromptRequest::id)
                .toList();
    }

    /** Until everything that was asked has ended and nothing is on its way. */
    void settle() throws Exception {
        settle(LONGEST);
    }

    /** @throws AssertionError if that takes longer */
    void settle(Duration longest) throws Exception {
        Instant end = clock.instant().plus(longest);
        for (boolean isIdle = !move(); !isIdle || !isQuiet(); isIdle = !move()) {
            if (clock.instant().isAfter(end)) {
                throw new AssertionError("Still not ended after %s: %s".formatted(longest, unfinished()));
            }
            if (isIdle) {
                clock.passTo(next());
            }
        }
    }

    /** Whatever happens in that time. */
    void pass(Duration time) throws Exception {
        Instant end = clock.instant().plus(time);
        agenda.after(time, () -> {});
        while (clock.instant().isBefore(end)) {
            if (!move()) {
                clock.passTo(next());
            }
        }
    }

    /** While time passes. */
    void after(Duration time, Agenda.Task task) {
        agenda.after(time, task);
    }

    /** The table's writes wait in its stream meanwhile. */
    void passWithoutPipe(Duration time) throws Exception {
        isPipeStopped = true;
        pass(time);
        isPipeStopped = false;
    }

    /** @return whether there was anything to do now */
    private boolean move() throws Exception {
        agenda.run();
        queues.release();
        boolean moved = false;
        for (Pipe pipe : isPipeStopped ? List.<Pipe>of() : pipes) {
            moved |= pipe.poll();
        }
        for (Poller poller : pollers) {
            moved |= poller.poll();
        }
        return moved;
    }

    private Instant next() {
        Stream<Optional<Instant>> times = Stream.concat(
                Stream.of(agenda.next(), queues.next()), pollers.stream().map(Poller::next));
        return times.flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    private boolean isQuiet() {
        return unfinished().isEmpty() && !agenda.isWaiting() && queues.areEmpty();
    }

    private String questionOf(Message message) {
        JsonObject detail =
                JsonParser.parseString(message.body()).getAsJsonObject().getAsJsonObject("detail");
        if (detail.has("request_id")) {
            return detail.get("request_id").getAsString();
        }
        return Optional.ofNullable(detail.get("queryExecutionId"))
                .flatMap(id -> requests.findByQueryId(id.getAsString()))
                .map(request -> request.id().value())
                .orElse("");
    }

    /** Messages that nobody could handle, taken from where they lie. */
    List<String> dead() {
        return queues.dead();
    }

    @Override
    public void close() {
        queues.close();
        lake.close();
        platforms.close();
    }
}
