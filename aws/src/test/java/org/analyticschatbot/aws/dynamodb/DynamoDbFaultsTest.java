package org.analyticschatbot.aws.dynamodb;

import static org.analyticschatbot.aws.dynamodb.FaultyDynamoDb.lost;
import static org.analyticschatbot.aws.dynamodb.FaultyDynamoDb.lostAfter;
import static org.analyticschatbot.aws.dynamodb.FaultyDynamoDb.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** A real DynamoDB whose answers are refused or lost on the way. */
final class DynamoDbFaultsTest {

    private static final Instant NOON = PromptRequestFixture.NOON;
    private static final String PUT = "putItem";
    private static final String TRANSACTION = "transactWriteItems";
    private static final DeduplicationKey KEY = new DeduplicationKey("event-1", "a");

    private static final SdkException THROTTLED =
            ProvisionedThroughputExceededException.builder().message("too fast").build();
    private static final SdkException CONFLICT = TransactionCanceledException.builder()
            .message("cancelled")
            .cancellationReasons(
                    CancellationReason.builder().code("TransactionConflict").build())
            .build();
    private static final SdkException TIMED_OUT =
            SdkClientException.create("no answer", new SocketTimeoutException("Read timed out"));
    private static final SdkException NO_CONNECTION =
            SdkClientException.create("no connection", new ConnectException("Connection refused"));
    private static final SdkException BROKEN =
            DynamoDbException.builder().statusCode(500).message("broken").build();
    private static final SdkException DENIED = DynamoDbException.builder()
            .statusCode(400)
            .message("denied")
            .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode("AccessDeniedException").build())
            .build();

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final FaultyDynamoDb dynamoDb = new FaultyDynamoDb(EmbeddedDynamoDb.client());
    private final List<Duration> pauses = new ArrayList<>();
    private RequestTables tables;
    private DynamoDbPromptRequests store;

    @BeforeEach
    void createTables() throws Exception {
        tables = EmbeddedDynamoDb.emptyTables();
        Calls calls = new Calls(new SplittableRandom(26), pauses::add);
        store = new DynamoDbPromptRequests(dynamoDb.client(), tables, () -> NOON, calls, 1_000);
    }

    @Test
    void what_was_throttled_is_tried_again() {
        PromptRequest created = created();

        dynamoDb.fail(PUT, refused(THROTTLED), refused(THROTTLED));
        assertThat(store.save(created.waiting())).isPresent();
        dynamoDb.fail(TRANSACTION, refused(CONFLICT), refused(NO_CONNECTION));
        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(KEY))).isInstanceOf(Creation.Created.class);

        assertThat(pauses).hasSize(4);
    }

    @Test
    void pauses_are_drawn_below_a_ceiling_that_doubles() {
        PromptRequest created = created();
        dynamoDb.fail(PUT, refused(THROTTLED), refused(THROTTLED), refused(THROTTLED), refused(THROTTLED));

        store.save(created.waiting());

        assertThat(pauses).hasSize(4);
        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(50L << i));
        }
    }

    @Test
    void who_is_throttled_for_long_hears_that_nothing_was_done() {
        PromptRequest created = created();
        dynamoDb.fail(PUT, times(5, refused(THROTTLED)));

        assertKind(Kind.NOT_DONE, () -> store.save(created.waiting()));

        assertThat(dynamoDb.calls()).isEqualTo(5);
        assertThat(store.find(created.id())).contains(created);
    }

    @Test
    void what_is_not_allowed_is_not_tried_again() {
        PromptRequest created = created();
        dynamoDb.fail(PUT, refused(DENIED));

        assertKind(Kind.PERMANENT, () -> store.save(created.waiting()));

        assertThat(dynamoDb.calls()).isEqualTo(1);
    }

    @Test
    void a_question_whose_answer_was_lost_is_created_once_and_is_no_duplicate_of_itself() {
        for (SdkException told : List.of(TIMED_OUT, BROKEN)) {
            PromptRequest asked = fixture.fetchedByTheAsker();
            DeduplicationKey key = new DeduplicationKey("event-" + asked.id(), "a");
            dynamoDb.fail(TRANSACTION, lost(told), lost(told));

            Creation creation = store.create(asked, List.of(key));

            assertThat(creation).isEqualTo(new Creation.Created(asked.stored(1, NOON)));
            assertThat(store.find(asked.id())).contains(asked.stored(1, NOON));
        }
        assertThat(new StreamRecords(tables.requests()).newImages(2)).hasSize(2);
    }

    @Test
    void a_save_whose_answer_was_lost_is_done_once_and_was_not_too_late_for_itself() {
        PromptRequest created = created();
        dynamoDb.fail(PUT, lost(TIMED_OUT), lost(BROKEN));

        assertThat(store.save(created.due(Step.COMPLETE)))
                .contains(created.due(Step.COMPLETE).stored(2, NOON));

        assertThat(store.find(created.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(new StreamRecords(tables.requests()).newImages(2)).hasSize(2);
    }

    @Test
    void a_query_whose_start_was_saved_but_not_confirmed_is_found() {
        PromptRequest planned =
                store.save(created().planned(PromptRequestFixture.plan())).orElseThrow();
        dynamoDb.fail(
                TRANSACTION,
                lost(TIMED_OUT),
                refused(TransactionInProgressException.builder().message("wait").build()));

        PromptRequest running = store.save(planned.running((State.Planned) planned.state(), "query-1"))
                .orElseThrow();

        assertThat(store.findByQueryId("query-1")).contains(running);
        assertThat(running.version()).isEqualTo(3);
    }

    @Test
    void a_write_that_was_overtaken_while_nobody_knew_of_it_is_neither_done_nor_lost() {
        PromptRequest created = created();
        Runnable other = () -> {
            PromptRequest current = store.find(created.id()).orElseThrow();
            other(current.waiting());
        };
        dynamoDb.fail(PUT, lostAfter(other, TIMED_OUT));

        assertKind(Kind.UNKNOWN, () -> store.save(created.due(Step.COMPLETE)));
    }

    @Test
    void a_write_that_came_too_late_after_a_lost_try_that_was_not_done_is_lost() {
        PromptRequest created = created();
        FaultyDynamoDb.Fault othersFirst = call -> {
            other(created.waiting());
            throw TIMED_OUT;
        };
        dynamoDb.fail(PUT, othersFirst);

        assertThat(store.save(created.due(Step.COMPLETE))).isEmpty();
    }

    @Test
    void a_duplicate_after_a_lost_try_that_was_not_done_is_a_duplicate() {
        PromptRequest first = fixture.fetchedByTheAsker();
        FaultyDynamoDb.Fault othersFirst = call -> {
            new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), tables, () -> NOON).create(first, List.of(KEY));
            throw TIMED_OUT;
        };
        dynamoDb.fail(TRANSACTION, othersFirst);

        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(KEY)))
                .isEqualTo(new Creation.Duplicate(first.id(), KEY));
    }

    @Test
    void who_never_hears_an_answer_is_told_that_it_may_be_done_whatever_came_last() {
        PromptRequest created = created();

        dynamoDb.fail(PUT, times(5, refused(TIMED_OUT)));
        assertKind(Kind.UNKNOWN, () -> store.save(created.waiting()));
        dynamoDb.fail(PUT, refused(BROKEN), refused(DENIED));
        assertKind(Kind.UNKNOWN, () -> store.save(created.waiting()));
        dynamoDb.fail(
                TRANSACTION,
                lost(TIMED_OUT),
                refused(THROTTLED),
                refused(THROTTLED),
                refused(THROTTLED),
                refused(THROTTLED));
        assertKind(Kind.UNKNOWN, () -> store.create(fixture.fetchedByTheAsker(), List.of(KEY)));
    }

    @Test
    void a_read_that_is_not_answered_changed_nothing() {
        PromptRequest created = created();

        for (String read : List.of("getItem", "query", "batchGetItem")) {
            dynamoDb.fail(read, times(5, refused(TIMED_OUT)));
            assertKind(Kind.NOT_DONE, () -> {
                store.find(created.id());
                store.unfinished(Instant.MAX, 1);
            });
        }
    }

    @Test
    void an_interrupted_worker_stops_trying() {
        Calls calls = new Calls(new SplittableRandom(26), wait -> {
            throw new InterruptedException();
        });
        store = new DynamoDbPromptRequests(dynamoDb.client(), tables, () -> NOON, calls, 1_000);
        dynamoDb.fail(TRANSACTION, refused(THROTTLED));

        assertKind(Kind.NOT_DONE, () -> store.create(fixture.fetchedByTheAsker(), List.of()));

        assertThat(Thread.interrupted()).isTrue();
    }

    private PromptRequest created() {
        return ((Creation.Created) store.create(fixture.fetchedByTheAsker(), List.of())).request();
    }

    private void other(PromptRequest changed) {
        DynamoDbPromptRequests others = new DynamoDbPromptRequests(EmbeddedDynamoDb.client(), tables, () -> NOON);
        assertThat(others.save(changed)).isPresent();
    }

    private static FaultyDynamoDb.Fault[] times(int times, FaultyDynamoDb.Fault fault) {
        return Collections.nCopies(times, fault).toArray(FaultyDynamoDb.Fault[]::new);
    }

    private static void assertKind(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
