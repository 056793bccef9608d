package org.analyticschatbot.aws.moto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.glue.GlueCatalog;
import org.analyticschatbot.aws.glue.GlueSettings;
import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.queue.Batch;
import org.analyticschatbot.aws.queue.QueuedEvent;
import org.analyticschatbot.aws.s3.InMemoryVersionedObject;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What we deploy and call, against an AWS that others have imitated. */
final class MotoIT {

    private static final int TABLES = 230;

    private static MotoProcess moto;

    @BeforeAll
    static void start() throws Exception {
        moto = MotoProcess.start();
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.close();
        }
    }

    @Test
    void the_catalog_is_read_from_glue_page_by_page() {
        GlueClient glue = moto.client(GlueClient.builder());
        var database = glue.createDatabase(call -> call.databaseInput(input -> input.name("shop")));
        assertThat(database.sdkHttpResponse().isSuccessful()).isTrue();
        for (int number = 0; number < TABLES; number++) {
            create(glue, "orders_" + number);
        }
        GlueSettings settings = new GlueSettings(List.of("shop"), false, Duration.ofMinutes(1));
        InMemoryVersionedObject object = new InMemoryVersionedObject();

        new GlueSnapshot(glue, settings, object).refreshAll();

        List<TableSchema> tables = new GlueCatalog(object, settings, InstantSource.system())
                .schema()
                .tables();
        assertThat(tables).hasSize(TABLES);
        assertThat(tables.getFirst().synonyms()).containsExactly("purchases", "deals_0");
        assertThat(tables.getFirst().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "amount", "day");
    }

    private static void create(GlueClient glue, String name) {
        var created = glue.createTable(call -> call.databaseName("shop")
                .tableInput(table -> table.name(name)
                        .parameters(Map.of("chatbot.synonyms", "purchases, " + name.replace("orders", "deals")))
                        .storageDescriptor(
                                storage -> storage.columns(column("id", "bigint"), column("amount", "double")))
                        .partitionKeys(column("day", "string"))));
        assertThat(created.sdkHttpResponse().isSuccessful()).isTrue();
    }

    private static Column column(String name, String type) {
        return Column.builder().name(name).type(type).build();
    }

    @Test
    void the_bus_takes_each_step_to_its_queue_alone() throws IOException {
        EventBridgeClient events = moto.client(EventBridgeClient.builder());
        SqsClient sqs = moto.client(SqsClient.builder());
        var bus = events.createEventBus(call -> call.name(Flow.BUS));
        assertThat(bus.eventBusArn()).isNotEmpty();
        String plan = queue(events, sqs, Step.PLAN);
        String notify = queue(events, sqs, Step.NOTIFY);

        put(events, "plan");
        put(events, "acknowledge");

        assertThat(received(sqs, plan)).singleElement().satisfies(event -> {
            assertThat(event.detailType()).isEqualTo(Flow.STEP_DUE);
            assertThat(event.requestId().orElseThrow()).hasToString("2bndt8zn7gk5w5xatr30grdqy8");
        });
        assertThat(received(sqs, notify)).isEmpty();
    }

    /** @return its address */
    private static String queue(EventBridgeClient events, SqsClient sqs, Step step) {
        String url = sqs.createQueue(call -> call.queueName(step.name())).queueUrl();
        String arn = sqs.getQueueAttributes(call -> call.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        var rule = events.putRule(
                call -> call.eventBusName(Flow.BUS).name(step.name()).eventPattern(Flow.stepDue(step)));
        var targets = events.putTargets(call -> call.eventBusName(Flow.BUS)
                .rule(step.name())
                .targets(Target.builder().id("queue").arn(arn).build()));
        assertThat(rule.ruleArn()).isNotEmpty();
        assertThat(targets.failedEntryCount()).isZero();
        return url;
    }

    private static void put(EventBridgeClient events, String step) {
        PutEventsRequestEntry event = PutEventsRequestEntry.builder()
                .eventBusName(Flow.BUS)
                .source(Flow.SOURCE)
                .detailType(Flow.STEP_DUE)
                .detail("""
                        {"request_id": "2bndt8zn7gk5w5xatr30grdqy8", "next_step": "%s"}""".formatted(step))
                .build();
        var answer = events.putEvents(call -> call.entries(event));
        assertThat(answer.failedEntryCount()).isZero();
    }

    private static List<QueuedEvent> received(SqsClient sqs, String queue) throws IOException {
        List<QueuedEvent> events = new ArrayList<>();
        for (Message message : sqs.receiveMessage(call -> call.queueUrl(queue).maxNumberOfMessages(10))
                .messages()) {
            String lambda =
                    "{\"Records\": [{\"messageId\": \"1\", \"receiptHandle\": \"1\", \"eventSourceARN\": \"arn\","
                            + " \"attributes\": {\"ApproximateReceiveCount\": \"1\"},"
                            + " \"body\": " + new JsonPrimitive(message.body()) + "}]}";
            Batch.read(new ByteArrayInputStream(lambda.getBytes(StandardCharsets.UTF_8)))
                    .answer(events::add, new ByteArrayOutputStream());
        }
        return events;
    }
}
