package org.analyticschatbot.aws.assembly;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.deployment.AwsParts;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.dynamodb.DynamoDbPromptRequests;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.lambda.AcknowledgerHandler;
import org.analyticschatbot.aws.lambda.CatalogChangeHandler;
import org.analyticschatbot.aws.lambda.CatalogHandler;
import org.analyticschatbot.aws.lambda.CompleteQueryHandler;
import org.analyticschatbot.aws.lambda.NotifierHandler;
import org.analyticschatbot.aws.lambda.PlanQueryHandler;
import org.analyticschatbot.aws.lambda.SweeperHandler;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.aws.wire.GlueStub;
import org.analyticschatbot.aws.wire.GlueTable;
import org.analyticschatbot.aws.wire.QueryStateChange;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.settings.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A deployment in one process: the functions as they are, DynamoDB Local with its stream, EventBridge's own matching, ElasticMQ,
 * S3Mock, and Athena and Glue on the wire. The pipe, the bus and the calls of functions are played after the documents.
 */
final class Cloud implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cloud.class);
    private static final int MAX_RECEIVES = 20;
    private static final int MAX_SWEEPS = 60;
    private static final int ALL = 1_000;
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(130);
    private static final String DATABASE = "shop";
    private static final String CATALOG = "CATALOG";
    private static final Map<String, Function<Supplier<Parts>, RequestStreamHandler>> CONSUMERS = consumers();

    final Lives lives = new Lives();
    final TestClock clock = new TestClock();
    final List<String> metricLines = new ArrayList<>();
    final ScriptedSlack slack;
    final ScriptedConnector teams = new ScriptedConnector();
    final AthenaStub athena = AthenaStub.start(clock);
    final GlueStub glue = GlueStub.start();

    private final S3MockProcess s3;
    private final String bucket;
    private final Queues queues = new Queues(List.copyOf(CONSUMERS.keySet()), MAX_RECEIVES);
    private final RequestTables tables = EmbeddedDynamoDb.emptyTables();
    private final DynamoDbPromptRequests requests;
    private final Pipe pipe;
    private final Functions functions;
    private final ChatbotMetrics metrics = new ChatbotMetrics(metricLines::add, clock);
    private final List<Runnable> late = new ArrayList<>();
    private Weather weather = Weather.FINE;

    /** What goes wrong between the parts. */
    enum Weather {
        FINE,
        EVERYTHING_COMES_TWICE,
        ENDS_OF_QUERIES_ARE_LOST,
        ENDS_OF_QUERIES_ARE_LATE
    }

    /** @param s3 with buckets of others, too */
    Cloud(S3MockProcess s3) throws Exception {
        this.s3 = s3;
        slack = ScriptedSlack.start();
        bucket = s3.newBucket();
        requests = new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), tables, clock);
        pipe = new Pipe(EmbeddedDynamoDb.streams(), streamArn(), bus());
        functions = new Functions(lives, this::newProcess);
        Bus accountsOwn = new Bus(queues)
                .rule(Flow.queryEnded(AthenaStub.WORK_GROUP), queue(Step.COMPLETE))
                .rule(Flow.catalogChanged(List.of(DATABASE)), CATALOG);
        athena.onStateChange(change -> tell(accountsOwn, change));
        glue.onStateChange(change -> accountsOwn.put(change.json()));
        fill();
    }

    private void tell(Bus bus, QueryStateChange change) {
        switch (weather) {
            case ENDS_OF_QUERIES_ARE_LOST -> LOG.debug("Lost: {}", change);
            case ENDS_OF_QUERIES_ARE_LATE -> late.add(() -> bus.put(change.json()));
            case FINE, EVERYTHING_COMES_TWICE -> bus.put(change.json());
        }
    }

    private static Map<String, Function<Supplier<Parts>, RequestStreamHandler>> consumers() {
        Map<String, Function<Supplier<Parts>, RequestStreamHandler>> consumers = new LinkedHashMap<>();
        consumers.put(queue(Step.ACKNOWLEDGE), AcknowledgerHandler::new);
        consumers.put(queue(Step.PLAN), PlanQueryHandler::new);
        consumers.put(queue(Step.COMPLETE), CompleteQueryHandler::new);
        consumers.put(queue(Step.NOTIFY), NotifierHandler::new);
        consumers.put(CATALOG, CatalogChangeHandler::new);
        return consumers;
    }

    private static String queue(Step step) {
        return step.name();
    }

    private Bus bus() {
        Bus bus = new Bus(queues);
        Stream.of(Step.ACKNOWLEDGE, Step.PLAN, Step.COMPLETE, Step.NOTIFY)
                .forEach(step -> bus.rule(Flow.stepDue(step), queue(step)));
        return bus;
    }

    private String streamArn() {
        return EmbeddedDynamoDb.client()
                .describeTable(table -> table.tableName(tables.requests()))
                .table()
                .latestStreamArn();
    }

    /** Four orders in two regions, in Glue and behind Athena. */
    private void fill() throws Exception {
        glue.table(
                DATABASE,
                GlueTable.named("orders")
                        .column("id", "bigint")
                        .column("region", "string")
                        .column("amount", "double"));
        athena.execute("CREATE SCHEMA shop");
        athena.execute("CREATE TABLE shop.orders (id BIGINT, region VARCHAR, amount DOUBLE)");
        athena.execute(
                "INSERT INTO shop.orders VALUES (1, 'North', 10), (2, 'North', 20), (3, 'South', 5), (4, 'South', 7)");
        var answer = functions.call("", CatalogHandler::new, new JsonObject());
        if (answer == null) {
            throw new IllegalStateException("The catalog was not read");
        }
    }

    /** Two refunds for two reasons, in Glue and behind Athena; nobody reads the whole catalog anew. */
    void addRefunds() {
        athena.execute("CREATE TABLE shop.refunds (reason VARCHAR, refund DOUBLE)");
        athena.execute("INSERT INTO shop.refunds VALUES ('Broken', 3), ('Late', 4)");
        glue.table(
                DATABASE, GlueTable.named("refunds").column("reason", "string").column("refund", "double"));
    }

    private Parts newProcess() {
        AwsSettings settings = AwsSettings.read(new Variables(Map.ofEntries(
                Map.entry("CHATBOT_REQUESTS_TABLE", tables.requests()),
                Map.entry("CHATBOT_KEYS_TABLE", tables.keys()),
                Map.entry("CHATBOT_BUCKET", bucket),
                Map.entry("CHATBOT_WORKGROUP", AthenaStub.WORK_GROUP),
                Map.entry("CHATBOT_DATABASES", DATABASE),
                Map.entry("CHATBOT_SLACK_BOT_TOKEN", ScriptedSlack.TOKEN),
                Map.entry("CHATBOT_SLACK_SIGNING_SECRET", SlackMention.SIGNING_SECRET),
                Map.entry("CHATBOT_SLACK_API_URL", slack.api().toString()),
                Map.entry("CHATBOT_TEAMS_EMULATOR", "true"),
                Map.entry("CHATBOT_TEAMS_APP_ID", TokenIssuer.APP_ID),
                Map.entry(
                        "CHATBOT_TEAMS_OPENID_URL", TokenIssuer.get().metadata().toString()))));
        return new AwsParts(settings, new WatchedClients(), metrics, clock, clock::pass);
    }

    void weather(Weather now) {
        weather = now;
    }

    /** @return the function's answer, or null if its process died */
    JsonObject call(String question, Function<Supplier<Parts>, RequestStreamHandler> function, JsonObject event)
            throws Exception {
        JsonObject answer = functions.call(question, function, event);
        return answer == null ? new JsonObject() : answer;
    }

    /** All that have not ended yet. */
    List<RequestId> unfinished() {
        return requests.unfinished(clock.instant().plus(BETWEEN_SWEEPS), ALL).stream()
                .map(PromptRequest::id)
                .toList();
    }

    /** Until everything that was asked has ended and nothing is on its way, with a sweep whenever nothing happens. */
    void settle() throws Exception {
        for (int sweeps = 0; sweeps < MAX_SWEEPS; ) {
            boolean moved = pipe.poll();
            for (String queue : CONSUMERS.keySet()) {
                moved |= deliver(queue);
            }
            if (!moved && isQuiet()) {
                return;
            }
            if (!moved) {
                sweeps++;
                sweep();
            }
        }
        throw new AssertionError("Still not ended: " + unfinished());
    }

    private boolean isQuiet() {
        return requests.unfinished(clock.instant().plus(BETWEEN_SWEEPS), 1).isEmpty()
                && CONSUMERS.keySet().stream().allMatch(queues::isEmpty);
    }

    /** Time passes, and what was late comes. */
    void sweep() throws Exception {
        clock.pass(BETWEEN_SWEEPS);
        call("", SweeperHandler::new, new JsonObject());
        late.forEach(Runnable::run);
        late.clear();
    }

    private boolean deliver(String queue) throws Exception {
        List<Message> messages = queues.receive(queue);
        for (Message message : messages) {
            boolean isSettled = isSettled(queue, message);
            if (weather == Weather.EVERYTHING_COMES_TWICE) {
                isSettled = isSettled(queue, message);
            }
            if (isSettled) {
                queues.delete(queue, message);
            }
        }
        return !messages.isEmpty();
    }

    private boolean isSettled(String queue, Message message) throws Exception {
        JsonObject answer = functions.call(
                questionOf(message), Objects.requireNonNull(CONSUMERS.get(queue)), Functions.event(queue, message));
        return answer != null && answer.getAsJsonArray("batchItemFailures").isEmpty();
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

    /** Messages that nobody could handle. */
    Set<String> dead() {
        Set<String> dead = new HashSet<>();
        CONSUMERS.keySet().forEach(queue -> queues.dead(queue).forEach(message -> dead.add(message.body())));
        return dead;
    }

    @Override
    public void close() {
        queues.close();
        athena.close();
        glue.close();
        teams.close();
        slack.close();
    }

    private final class WatchedClients implements AwsClients {

        @Override
        public DynamoDbClient dynamoDb() {
            return lives.watched(DynamoDbClient.class, EmbeddedDynamoDb.client());
        }

        @Override
        public S3Client s3() {
            return lives.watched(S3Client.class, s3.client());
        }

        @Override
        public S3Presigner s3Presigner() {
            return lives.watched(S3Presigner.class, s3.presigner());
        }

        @Override
        public AthenaClient athena() {
            return lives.watched(AthenaClient.class, athena.client());
        }

        @Override
        public GlueClient glue() {
            return lives.watched(GlueClient.class, glue.client());
        }

        @Override
        public SqsClient sqs() {
            return lives.watched(SqsClient.class, queues.hasty());
        }

        @Override
        public BedrockRuntimeClient bedrock(org.analyticschatbot.texttosql.model.settings.ModelSettings settings) {
            throw new UnsupportedOperationException("Rules answer here");
        }
    }
}
