package org.analyticschatbot.aws.assembly;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.aws.assembly.stack.DeployedQueue;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Queues of ElasticMQ on a free port, which counts what is received and buries what is dead. Only their visibility time-outs run
 * by the clock of the assembly: it is the one that receives, so it knows what comes again, and when.
 */
final class Queues implements AutoCloseable {

    /** One call's. */
    private static final int MOST_MESSAGES = 10;

    /** In ElasticMQ, where nothing comes again before it is told to. */
    private static final Duration UNTIL_TOLD = Duration.ofHours(12);

    private final Receipts receipts;
    private final SQSRestServer server;
    private final SqsClient sqs;
    private final Map<String, DeployedQueue> queues = new LinkedHashMap<>();
    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, String> queueOfReceipt = new HashMap<>();
    private final Set<String> deliveredTwice = new HashSet<>();
    private boolean isEverythingTwice;

    Queues(List<DeployedQueue> deployed, InstantSource clock) {
        receipts = new Receipts(clock);
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        sqs = client(server.waitUntilStarted().localAddress().getPort());
        deployed.stream()
                .sorted(Comparator.comparing(queue -> queue.deadLetters().isPresent()))
                .forEach(this::create);
    }

    private static SqsClient client(int port) {
        return SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private void create(DeployedQueue queue) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(UNTIL_TOLD.toSeconds()));
        queue.deadLetters()
                .ifPresent(dead -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                                .formatted(DeployedQueue.arn(dead), queue.maxReceives())));
        queues.put(queue.name(), queue);
        urls.put(
                queue.name(),
                sqs.createQueue(create -> create.queueName(queue.name()).attributes(attributes))
                        .queueUrl());
    }

    /** For functions: how long they put something off is up to the assembly's clock. */
    SqsClient client() {
        return new PuttingOff(sqs, receipts::away);
    }

    /** Whether from now on each message is delivered again that has been dealt with. */
    void deliverTwice(boolean isTwice) {
        isEverythingTwice = isTwice;
    }

    /** Nothing to be handled, and nothing that is being handled; whatever lies among dead letters. */
    boolean areEmpty() {
        return queues.values().stream().allMatch(queue -> isDead(queue.name()) || isEmpty(queue.name()));
    }

    private boolean isDead(String name) {
        return queues.values().stream().anyMatch(queue -> queue.deadLetters().equals(Optional.of(name)));
    }

    private boolean isEmpty(String name) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(call -> call.queueUrl(url(name))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().allMatch("0"::equals);
    }

    void send(String name, String body) {
        var sent = sqs.sendMessage(message -> message.queueUrl(url(name)).messageBody(body));
        if (sent.messageId().isEmpty()) {
            throw new IllegalStateException("Not sent");
        }
    }

    /** @param most at least one */
    List<Message> receive(String name, int most) {
        List<Message> messages = sqs.receiveMessage(call -> call.queueUrl(url(name))
                        .maxNumberOfMessages(Math.min(most, MOST_MESSAGES))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        messages.forEach(message -> {
            queueOfReceipt.put(message.receiptHandle(), name);
            receipts.away(message.receiptHandle(), queue(name).visibility());
        });
        return messages;
    }

    /** For a message to come again. */
    boolean areWaiting() {
        return receipts.next().isPresent();
    }

    /** When the next message comes again that nobody has dealt with. */
    Optional<Instant> next() {
        return receipts.next();
    }

    /** Lets come again what has been away long enough. */
    void release() {
        receipts.due().forEach(this::release);
    }

    private void release(String receipt) {
        receipts.forget(receipt);
        var changed = sqs.changeMessageVisibility(
                change -> change.queueUrl(urlOf(receipt)).receiptHandle(receipt).visibilityTimeout(0));
        if (!changed.sdkHttpResponse().isSuccessful()) {
            throw new IllegalStateException("Not released");
        }
    }

    /** A message that was dealt with after its time-out has come again, and its receipt deletes nothing any more. */
    void done(Message message) {
        if (!receipts.isGood(message.receiptHandle())) {
            return;
        }
        if (isEverythingTwice && deliveredTwice.add(message.messageId())) {
            release(message.receiptHandle());
        } else {
            delete(message.receiptHandle());
        }
    }

    private void delete(String receipt) {
        receipts.forget(receipt);
        var deleted = sqs.deleteMessage(call -> call.queueUrl(urlOf(receipt)).receiptHandle(receipt));
        if (!deleted.sdkHttpResponse().isSuccessful()) {
            throw new IllegalStateException("Not deleted");
        }
    }

    private String urlOf(String receipt) {
        return url(queueOfReceipt.getOrDefault(receipt, ""));
    }

    /** What lies among dead letters, taken from there. */
    List<String> dead() {
        return queues.keySet().stream()
                .filter(this::isDead)
                .flatMap(name -> receive(name, MOST_MESSAGES).stream())
                .map(Message::body)
                .toList();
    }

    private DeployedQueue queue(String name) {
        return Objects.requireNonNull(queues.get(name), name);
    }

    private String url(String name) {
        return Objects.requireNonNull(urls.get(name), name);
    }

    @Override
    public void close() {
        sqs.close();
        server.stopAndWait();
    }
}
