package org.analyticschatbot.aws.assembly;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.deployment.AwsParts;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.dynamodb.DynamoDbPromptRequests;
import org.analyticschatbot.aws.dynamodb.EmbeddedDynamoDb;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.lambda.AcknowledgerHandler;
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
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.settings.Variables;
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

    static final String CHANNEL = "C1";

    private static final String BUCKET = "results";
    private static final int MAX_RECEIVES = 20;
    private static final int QUIET_ROUNDS = 6;
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(130);
    private static final Map<String, Function<Supplier<Parts>, RequestStreamHandler>> CONSUMERS = consumers();

    final Lives lives = new Lives();
    final TestClock clock = new TestClock();
    final List<String> metricLines = new ArrayList<>();
    final ScriptedSlack slack;
    final ScriptedConnector teams = new ScriptedConnector();
    final AthenaStub athena = AthenaStub.start(clock);

    private final GlueStub glue = GlueStub.start();
    private final S3MockProcess s3;
    private final Queues queues = new Queues(List.copyOf(CONSUMERS.keySet()), MAX_RECEIVES);
    private final RequestTables tables = EmbeddedDynamoDb.emptyTables();
    private final DynamoDbPromptRequests requests;
    private final Pipe pipe;
    private final Functions functions;
    private final ChatbotMetrics metrics = new ChatbotMetrics(metricLines::add, clock);
    private Weather weather = Weather.FINE;

    /** What goes wrong between the parts. */
    record Weather(boolean deliversTwice, Set<String> lostQueries, Random random) {

        static final Weather FINE = new Weather(false, Set.of(), new Random(0));
    }

    Cloud(Path workFolder) throws Exception {
        slack = ScriptedSlack.start().withChannel(CHANNEL);
        s3 = S3MockProcess.start(Path.of(System.getProperty("s3mock.jar", "target/s3mock/s3mock.jar")), workFolder);
        var created = s3.client().createBucket(bucket -> bucket.bucket(BUCKET));
        if (!created.sdkHttpResponse().isSuccessful()) {
            throw new IOException("No bucket");
        }
        requests = new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), tables, clock);
        pipe = new Pipe(EmbeddedDynamoDb.streams(), streamArn(), bus());
        functions = new Functions(lives, this::newProcess);
        Bus accountsOwn = new Bus(queues).rule(Flow.queryEnded(AthenaStub.WORK_GROUP), queue(Step.COMPLETE));
        athena.onStateChange(change -> {
            if (!weather.lostQueries().contains(change.queryId())) {
                accountsOwn.put(change.json());
            }
        });
        fill();
    }

    private static Map<String, Function<Supplier<Parts>, RequestStreamHandler>> consumers() {
        Map<String, Function<Supplier<Parts>, RequestStreamHandler>> consumers = new LinkedHashMap<>();
        consumers.put(queue(Step.ACKNOWLEDGE), AcknowledgerHandler::new);
        consumers.put(queue(Step.PLAN), PlanQueryHandler::new);
        consumers.put(queue(Step.COMPLETE), CompleteQueryHandler::new);
        consumers.put(queue(Step.NOTIFY), NotifierHandler::new);
        return consumers;
    }

    private static String queue(Step step) {
        return step.name();
    }

    private Bus bus() {
        Bus bus = new Bus(queues);
        CONSUMERS.keySet().forEach(queue -> bus.rule(Flow.stepDue(Step.valueOf(queue)), queue));
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
                "shop",
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

    private Parts newProcess() {
        AwsSettings settings = AwsSettings.read(new Variables(Map.ofEntries(
                Map.entry("CHATBOT_REQUESTS_TABLE", tables.requests()),
                Map.entry("CHATBOT_KEYS_TABLE", tables.keys()),
                Map.entry("CHATBOT_BUCKET", BUCKET),
                Map.entry("CHATBOT_WORKGROUP", AthenaStub.WORK_GROUP),
                Map.entry("CHATBOT_DATABASES", "shop"),
                Map.entry("CHATBOT_SLACK_BOT_TOKEN", ScriptedSlack.TOKEN),
                Map.entry("CHATBOT_SLACK_SIGNING_SECRET", SlackMention.SIGNING_SECRET),
                Map.entry("CHATBOT_SLACK_API_URL", slack.api().toString()),
                Map.entry("CHATBOT_TEAMS_EMULATOR", "true"),
                Map.entry("CHATBOT_TEAMS_APP_ID", TokenIssuer.APP_ID),
                Map.entry(
                        "CHATBOT_TEAMS_OPENID_URL", TokenIssuer.get().metadata().toString()))));
        return new AwsParts(settings, new WatchedClients(), metrics, clock);
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

    PromptRequest find(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    /** Until everything that was asked has ended and nothing is on its way, with a sweep now and then. */
    void settle() throws Exception {
        for (int quiet = 0; quiet < QUIET_ROUNDS; ) {
            boolean moved = pipe.poll();
            for (String queue : CONSUMERS.keySet()) {
                moved |= deliver(queue);
            }
            if (!moved) {
                quiet++;
                clock.pass(BETWEEN_SWEEPS);
                call("", SweeperHandler::new, new JsonObject());
            }
            if (!moved && requests.unfinished(clock.instant(), 1).isEmpty() && !pipe.poll()) {
                return;
            }
        }
    }

    private boolean deliver(String queue) throws Exception {
        List<Message> messages = queues.receive(queue);
        for (Message message : messages) {
            deliver(queue, message);
            if (weather.deliversTwice()) {
                deliver(queue, message);
            }
        }
        return !messages.isEmpty();
    }

    private void deliver(String queue, Message message) throws Exception {
        JsonObject answer = functions.call(
                questionOf(message), Objects.requireNonNull(CONSUMERS.get(queue)), Functions.event(queue, message));
        if (answer != null && answer.getAsJsonArray("batchItemFailures").isEmpty()) {
            queues.delete(queue, message);
        }
    }

    private String questionOf(Message message) {
        JsonObject detail =
                JsonParser.parseString(message.body()).getAsJsonObject().getAsJsonObject("detail");
        return detail.has("request_id")
                ? detail.get("request_id").getAsString()
                : requests.findByQueryId(detail.get("queryExecutionId").getAsString())
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
        s3.close();
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
            return lives.watched(SqsClient.class, queues.client());
        }

        @Override
        public BedrockRuntimeClient bedrock(org.analyticschatbot.texttosql.model.settings.ModelSettings settings) {
            throw new UnsupportedOperationException("Rules answer here");
        }
    }
}
