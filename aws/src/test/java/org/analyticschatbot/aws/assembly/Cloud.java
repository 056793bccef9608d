package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.aws.assembly.stack.DeployedRule;
import org.analyticschatbot.aws.assembly.stack.EventSource;
import org.analyticschatbot.aws.assembly.stack.Stack;
import org.analyticschatbot.aws.assembly.stack.Template;
import org.analyticschatbot.aws.deployment.AwsParts;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.aws.wire.QueryStateChange;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.core.prompt.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private final Traffic traffic;
    private final Functions functions;
    private final Questions questions;
    private Weather weather = Weather.FINE;

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
        List<Pipe> pipes =
                stack.pipes().stream().map(pipe -> new Pipe(pipe, bus)).toList();
        traffic = new Traffic(
                clock,
                agenda,
                queues,
                pipes,
                stack.sources().stream().map(this::poller).toList());
        questions = new Questions(names.tables(), clock);
        lake.athena.onStateChange(this::tell);
        lake.glue.onStateChange(change -> bus.put(DeployedRule.DEFAULT_BUS, change.json()));
        stack.schedules()
                .forEach(schedule ->
                        agenda.every(schedule.rate(), () -> invoke("", schedule.function(), new JsonObject())));
        agenda.run();
    }

    private Poller poller(EventSource source) {
        return new Poller(
                source,
                queues,
                clock,
                messages -> invoke(
                        questions.of(messages.getFirst()),
                        source.function(),
                        Functions.event(source.queue(), messages)));
    }

    private void tell(QueryStateChange change) {
        switch (weather) {
            case ENDS_OF_QUERIES_ARE_LOST -> LOG.debug("Lost: {}", change);
            case ENDS_OF_QUERIES_ARE_LATE -> agenda.after(LATE, () -> bus.put(DeployedRule.DEFAULT_BUS, change.json()));
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

    /** All questions that have not ended yet. */
    List<RequestId> unfinished() {
        return questions.unfinished();
    }

    /** Until everything that was asked has ended and nothing is on its way. */
    void settle() throws Exception {
        settle(LONGEST);
    }

    /** @throws AssertionError if that takes longer */
    void settle(Duration longest) throws Exception {
        Instant end = clock.instant().plus(longest);
        for (boolean isIdle = !traffic.move(); !isIdle || !isQuiet(); isIdle = !traffic.move()) {
            if (clock.instant().isAfter(end)) {
                throw new AssertionError("Still not ended after %s: %s".formatted(longest, unfinished()));
            }
            if (isIdle) {
                traffic.rest();
            }
        }
    }

    /** Whatever happens in that time. */
    void pass(Duration time) throws Exception {
        traffic.pass(time);
    }

    /** The table's writes wait in its stream meanwhile. */
    void passWithoutPipe(Duration time) throws Exception {
        traffic.passWithoutPipe(time);
    }

    /** While time passes. */
    void after(Duration time, Agenda.Task task) {
        agenda.after(time, task);
    }

    /** What is known without asking anybody comes first. */
    private boolean isQuiet() {
        return !traffic.isWaiting() && questions.haveEnded() && queues.areEmpty();
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
