package org.analyticschatbot.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.PromptRequestsContract;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbPromptRequestsTest extends PromptRequestsContract {

    private static final Instant NOON = PromptRequestFixture.NOON;

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final DynamoDbClient client = EmbeddedDynamoDb.client();
    private RequestTables tables;
    private DynamoDbPromptRequests store;

    @Override
    protected PromptRequests emptyStore(InstantSource clock) throws Exception {
        return new DynamoDbPromptRequests(client, EmbeddedDynamoDb.emptyTables(), clock);
    }

    @BeforeEach
    void createTables() throws Exception {
        tables = EmbeddedDynamoDb.emptyTables();
        store = new DynamoDbPromptRequests(client, tables, () -> NOON);
    }

    @Test
    void what_a_newer_version_stored_beside_it_survives_a_save_whatever_its_type() {
        PromptRequest created = created(fixture.fetchedByTheAsker());
        Map<String, AttributeValue> newer = Map.of(
                "schema_version", AttributeValue.fromN("2"),
                "n_text", AttributeValue.fromS("text"),
                "n_decimal", AttributeValue.fromN("1.25"),
                "n_huge", AttributeValue.fromN("12345678901234567890"),
                "n_flag", AttributeValue.fromBool(false),
                "n_nothing", AttributeValue.fromNul(true),
                "n_bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")),
                "n_words", AttributeValue.fromSs(List.of("a", "b")),
                "n_numbers", AttributeValue.fromNs(List.of("1", "2.5")),
                "n_nested", nested());
        add(created.id(), newer);

        PromptRequest saved = store.save(created.waiting()).orElseThrow();

        assertThat(store.find(created.id())).contains(saved);
        assertThat(item(created.id())).containsAllEntriesOf(newer);
    }

    private static AttributeValue nested() {
        return AttributeValue.fromM(Map.of(
                "list",
                AttributeValue.fromL(List.of(
                        AttributeValue.fromN("1"),
                        AttributeValue.fromM(Map.of("flag", AttributeValue.fromBool(true))),
                        AttributeValue.fromL(List.of())))));
    }

    @Test
    void a_request_that_only_a_newer_version_can_read_is_passed_over_and_hides_no_other() {
        PromptRequest newer = created(fixture.answeredInThread("1700.1", NOON.plusSeconds(1)));
        PromptRequest known = created(fixture.answeredInThread("1700.1"));
        add(newer.id(), Map.of("status", AttributeValue.fromS("ESCALATED")));

        assertThat(store.find(newer.id())).isEmpty();
        assertThat(store.inThread(known.question().replyTo(), 1)).containsExactly(known);
        assertThat(store.ofAsker(known.question().asker(), 1)).containsExactly(known);
        assertThat(store.unfinished(Instant.MAX, 1)).containsExactly(known);
    }

    @Test
    void lists_go_on_over_many_pages_until_they_are_long_enough() {
        DynamoDbPromptRequests twoAPage =
                new DynamoDbPromptRequests(client, tables, () -> NOON, new Calls(new Random(), wait -> {}), 2);
        List<PromptRequest> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            oldestFirst.add(created(fixture.answeredInThread("1700.1", NOON.plusSeconds(i))));
        }
        PromptRequest any = oldestFirst.getFirst();

        assertThat(twoAPage.inThread(any.question().replyTo(), 100)).containsExactlyElementsOf(oldestFirst.reversed());
        assertThat(twoAPage.ofAsker(any.question().asker(), 5))
                .containsExactlyElementsOf(oldestFirst.reversed().subList(0, 5));
        assertThat(twoAPage.unfinished(Instant.MAX, 100)).hasSize(21);
        assertThat(twoAPage.unfinished(Instant.MAX, 20)).hasSize(20);
    }

    @Test
    void a_batch_of_the_sweeper_may_be_more_than_one_read_gives() {
        for (int i = 0; i < 120; i++) {
            created(fixture.fetchedByTheAsker());
        }

        assertThat(store.unfinished(Instant.MAX, 1_000)).hasSize(120);
        assertThat(store.unfinished(Instant.MAX, 110)).hasSize(110);
    }

    @Test
    void parts_that_are_joined_to_a_key_of_an_index_never_read_as_others() {
        ReplyAddress one = new ReplyAddress("slack", "C1", "1", Map.of());
        ReplyAddress other = new ReplyAddress("slack", "C", "11", Map.of());
        ReplyAddress whole = new ReplyAddress("slack", "C1", null, Map.of());
        PromptRequest asked = created(fixture.askedAt(NOON, one));

        assertThat(store.inThread(one, 10)).containsExactly(asked);
        assertThat(store.inThread(other, 10)).isEmpty();
        assertThat(store.inThread(whole, 10)).isEmpty();
    }

    @Test
    void every_write_is_one_record_of_the_stream_with_its_next_step() {
        PromptRequest created = created(fixture.fetchedByTheAsker(), new DeduplicationKey("event-1", "a"));
        PromptRequest claimed = store.save(created.claimed(new Lease(Step.PLAN, "worker-1", NOON.plusSeconds(60))))
                .orElseThrow();
        PromptRequest planned =
                store.save(claimed.planned(PromptRequestFixture.plan())).orElseThrow();
        PromptRequest running = store.save(planned.running((State.Planned) planned.state(), "query-1"))
                .orElseThrow();
        store.save(created.waiting());
        store.save(running.due(Step.COMPLETE));

        List<Map<String, AttributeValue>> images = new StreamRecords(tables.requests()).newImages(5);

        assertThat(images)
                .extracting(image -> RequestItems.text(image, "next_step"))
                .containsExactly("plan", "none", "none", "none", "complete");
        assertThat(images)
                .extracting(image -> RequestItems.text(image, "request_id"))
                .containsOnly(created.id().value());
    }

    @Test
    void a_request_of_more_than_400_KB_is_refused_for_good_and_nothing_is_written() {
        DeduplicationKey key = new DeduplicationKey("event-1", "a");
        PromptRequest large = PromptRequest.askedAgain(
                fixture.fetchedByTheAsker().id(), fixture.fetchedByTheAsker().question(), planOf("x".repeat(410_000)));
        PromptRequest small = created(fixture.fetchedByTheAsker());

        assertThatThrownBy(() -> store.create(large, List.of(key))).satisfies(DynamoDbPromptRequestsTest::isTooLarge);
        assertThatThrownBy(() -> store.save(small.planned(planOf("x".repeat(410_000)))))
                .satisfies(DynamoDbPromptRequestsTest::isTooLarge);

        assertThat(store.find(large.id())).isEmpty();
        assertThat(store.find(small.id())).contains(small);
        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(key))).isInstanceOf(Creation.Created.class);
    }

    private static PlannedSql planOf(String sql) {
        return new PlannedSql(sql, "", "", List.of(), "rules");
    }

    private static void isTooLarge(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.PERMANENT);
            assertThat(e).hasMessageContaining("400 KB");
        });
    }

    @Test
    void a_request_created_again_with_another_key_is_found_by_that_key_too() {
        PromptRequest asked = fixture.fetchedByTheAsker();
        DeduplicationKey late = new DeduplicationKey("event-2", "a");
        PromptRequest created = created(asked);

        assertThat(store.create(asked, List.of(late))).isEqualTo(new Creation.Created(created));
        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(late)))
                .isEqualTo(new Creation.Duplicate(asked.id(), late));
    }

    @Test
    void items_expire_after_their_last_write_and_are_as_any_other_until_they_are_deleted() {
        RequestTables shortLived =
                new RequestTables(tables.requests(), tables.keys(), Duration.ofDays(2), Duration.ofDays(1));
        DynamoDbPromptRequests longAgo =
                new DynamoDbPromptRequests(client, shortLived, () -> NOON.minusSeconds(864_000));
        DeduplicationKey key = new DeduplicationKey("event-1", "a");
        PromptRequest expired =
                ((Creation.Created) longAgo.create(fixture.answeredInThread("1700.1"), List.of(key))).request();

        assertThat(expiry(expired))
                .isEqualTo(Long.toString(
                        expired.updatedAt().plusSeconds(2 * 86_400).getEpochSecond()));
        assertThat(store.create(fixture.fetchedByTheAsker(), List.of(key)))
                .isEqualTo(new Creation.Duplicate(expired.id(), key));
        assertThat(store.inThread(expired.question().replyTo(), 1)).containsExactly(expired);
        assertThat(store.save(expired.waiting())).isPresent();
        assertThat(expiry(expired))
                .isEqualTo(Long.toString(NOON.plus(tables.keptFor()).getEpochSecond()));
    }

    @Test
    void a_key_that_would_outlive_its_request_is_refused() {
        assertThatThrownBy(() -> new RequestTables("a", "b", Duration.ofDays(1), Duration.ofDays(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void both_tables_have_the_names_and_the_expiry_that_are_written() throws Exception {
        TableFile requests = TableFile.read("prompt-requests.json");
        TableFile keys = TableFile.read("prompt-request-keys.json");

        assertThat(List.of(requests.name(), keys.name())).containsExactly("PromptRequests", "PromptRequestKeys");
        assertThat(List.of(requests.expiryAttribute(), keys.expiryAttribute())).containsOnly(RequestItems.EXPIRES_AT);
    }

    private PromptRequest created(PromptRequest asked, DeduplicationKey... keys) {
        return ((Creation.Created) store.create(asked, List.of(keys))).request();
    }

    private String expiry(PromptRequest request) {
        AttributeValue expiry = item(request.id()).get("expires_at");
        assertThat(expiry).isNotNull();
        return expiry.n();
    }

    private Map<String, AttributeValue> item(RequestId id) {
        return client.getItem(get -> get.tableName(tables.requests()).key(RequestItems.requestKey(id)))
                .item();
    }

    private void add(RequestId id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(item(id));
        item.putAll(attributes);
        client.putItem(put -> put.tableName(tables.requests()).item(item));
    }
}
