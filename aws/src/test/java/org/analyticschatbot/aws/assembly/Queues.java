package org.analyticschatbot.aws.assembly;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues of ElasticMQ on a free port, each with its dead-letter queue. */
final class Queues implements AutoCloseable {

    private static final String DEAD = "-dead";
    private static final String VISIBILITY_SECONDS = "1";

    private final SQSRestServer server;
    private final SqsClient sqs;
    private final Map<String, String> urls = new HashMap<>();

    /** @param maxReceives after which a message is dead */
    Queues(List<String> names, int maxReceives) {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        sqs = client(server.waitUntilStarted().localAddress().getPort());
        names.forEach(name -> create(name, maxReceives));
    }

    private static SqsClient client(int port) {
        return SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private void create(String name, int maxReceives) {
        urls.put(
                name + DEAD,
                sqs.createQueue(queue -> queue.queueName(name + DEAD)).queueUrl());
        String policy =
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn(name + DEAD), maxReceives);
        urls.put(
                name,
                sqs.createQueue(queue -> queue.queueName(name)
                                .attributes(Map.of(
                                        QueueAttributeName.VISIBILITY_TIMEOUT, VISIBILITY_SECONDS,
                                        QueueAttributeName.REDRIVE_POLICY, policy)))
                        .queueUrl());
    }

    /** For functions: what they put off for however long comes again after a second. */
    SqsClient hasty() {
        return new Hasty(sqs);
    }

    /** Nothing to be handled, and nothing that is being handled. */
    boolean isEmpty(String name) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(call -> call.queueUrl(url(name))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().allMatch("0"::equals);
    }

    static String arn(String name) {
        return "arn:aws:sqs:elasticmq:000000000000:" + name;
    }

    void send(String name, String body) {
        var sent = sqs.sendMessage(message -> message.queueUrl(url(name)).messageBody(body));
        if (sent.messageId().isEmpty()) {
            throw new IllegalStateException("Not sent");
        }
    }

    List<Message> receive(String name) {
        return sqs.receiveMessage(call -> call.queueUrl(url(name))
                        .maxNumberOfMessages(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    List<Message> dead(String name) {
        return receive(name + DEAD);
    }

    void delete(String name, Message message) {
        var deleted = sqs.deleteMessage(call -> call.queueUrl(url(name)).receiptHandle(message.receiptHandle()));
        if (!deleted.sdkHttpResponse().isSuccessful()) {
            throw new IllegalStateException("Not deleted");
        }
    }

    private String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("No queue " + name);
        }
        return url;
    }

    @Override
    public void close() {
        sqs.close();
        server.stopAndWait();
    }

    private record Hasty(SqsClient sqs) implements SqsClient {

        @Override
        public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest change) {
            return sqs.changeMessageVisibility(change.toBuilder()
                    .visibilityTimeout(Math.min(change.visibilityTimeout(), 1))
                    .build());
        }

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest named) {
            return sqs.getQueueUrl(named);
        }

        @Override
        public String serviceName() {
            return sqs.serviceName();
        }

        @Override
        public void close() {
            sqs.close();
        }
    }
}
