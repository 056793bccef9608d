package org.analyticschatbot.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.analyticschatbot.aws.process.ListeningProcess;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The real client over real connections, which break after DynamoDB has done what it was asked to. */
final class DynamoDbLostAnswersIT {

    private static final Instant NOON = PromptRequestFixture.NOON;
    private static final DeduplicationKey KEY = new DeduplicationKey("event-1", "a");

    private static DynamoDBProxyServer server;
    private static URI address;

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private LossyFront front;

    @BeforeAll
    static void start() throws Exception {
        int port = ListeningProcess.freePort();
        address = URI.create("http://127.0.0.1:" + port);
        server = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)});
        server.start();
        warmUp();
    }

    /** The first call of each kind takes DynamoDB Local seconds on a busy machine. */
    private static void warmUp() throws Exception {
        DynamoDbPromptRequests store = store(patientClient(), "warm-up");
        PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();
        store.create(asked, List.of(KEY));
        assertThat(store.save(asked.stored(1, NOON).waiting())).isPresent();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void open() throws Exception {
        front = new LossyFront(address);
    }

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void a_client_that_leaves_repeating_to_the_store_writes_each_change_once() throws Exception {
        writesEachChangeOnce(DynamoDbClients.builder());
    }

    @Test
    void a_client_that_repeats_by_itself_writes_each_change_once_too() throws Exception {
        writesEachChangeOnce(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    private void writesEachChangeOnce(DynamoDbClientBuilder client) throws Exception {
        DynamoDbPromptRequests store = store(client);
        PromptRequest asked = fixture.fetchedByTheAsker();

        front.loseNext("TransactWriteItems");
        Creation creation = store.create(asked, List.of(KEY));
        PromptRequest created = ((Creation.Created) creation).request();
        front.loseNext("PutItem");
        PromptRequest planned =
                store.save(created.planned(PromptRequestFixture.plan())).orElseThrow();
        front.loseNext("TransactWriteItems");
        PromptRequest running = store.save(planned.running((State.Planned) planned.state(), "query-1"))
                .orElseThrow();
        front.loseNext("PutItem");
        PromptRequest due = store.save(running.due(Step.COMPLETE)).orElseThrow();

        assertThat(front.lost()).isEqualTo(4);
        assertThat(due.version()).isEqualTo(4);
        assertThat(store.findByQueryId("query-1")).contains(due);
        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(KEY)))
                .isEqualTo(new Creation.Duplicate(asked.id(), KEY));
    }

    @Test
    void a_database_that_cannot_be_reached_has_done_nothing() throws Exception {
        DynamoDbPromptRequests store = store(DynamoDbClients.builder());
        front.close();

        assertThatThrownBy(() -> store.create(fixture.fetchedByTheAsker(), List.of()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_DONE));
    }

    private DynamoDbPromptRequests store(DynamoDbClientBuilder builder) throws Exception {
        return store(client(builder, front.address()), "front-" + front.port());
    }

    /** The tables are made without the front, and without its client's short patience. */
    private static DynamoDbPromptRequests store(DynamoDbClient client, String name) throws Exception {
        RequestTables tables = RequestTables.named("Requests-" + name, "Keys-" + name);
        TableFile.createAll(patientClient(), tables);
        return new DynamoDbPromptRequests(client, tables, () -> NOON);
    }

    private static DynamoDbClient patientClient() {
        return client(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()), address);
    }

    private static DynamoDbClient client(DynamoDbClientBuilder builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
