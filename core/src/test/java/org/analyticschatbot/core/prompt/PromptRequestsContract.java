package org.analyticschatbot.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of requests does. A subclass supplies an empty store and tells it the time. */
public abstract class PromptRequestsContract {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private Instant now = PromptRequestFixture.NOON;
    private PromptRequests requests;

    /** @param clock gives the time of every write */
    protected abstract PromptRequests emptyStore(InstantSource clock) throws Exception;

    @BeforeEach
    void open() throws Exception {
        requests = emptyStore(() -> now);
    }

    @Test
    void a_created_request_is_found_as_it_was_asked() {
        PromptRequest asked = fixture.answeredInThread("1700.1");

        Creation creation = requests.create(asked, List.of());

        assertThat(creation).isEqualTo(new Creation.Created(asked.stored(1, now)));
        assertThat(requests.find(asked.id())).contains(asked.stored(1, now));
    }

    @Test
    void a_request_that_was_never_created_is_not_found() {
        PromptRequest asked = fixture.fetchedByTheAsker();

        assertThat(requests.find(asked.id())).isEmpty();
        assertThat(requests.findByQueryId("query-1")).isEmpty();
        assertThat(requests.save(asked)).isEmpty();
    }

    @Test
    void times_keep_their_nanoseconds() {
        now = Instant.parse("2026-03-02T12:00:00.123456789Z");

        PromptRequest created = created(fixture.fetchedByTheAsker());

        assertThat(requests.find(created.id()).orElseThrow().updatedAt()).isEqualTo(now);
    }

    @Test
    void a_known_key_names_the_first_request_and_its_fingerprint() {
        DeduplicationKey first = new DeduplicationKey("slack-event-1", "a");
        PromptRequest original = created(fixture.fetchedByTheAsker(), first);

        Creation second =
                requests.create(fixture.fetchedByTheAsker(), List.of(new DeduplicationKey("slack-event-1", "b")));

        assertThat(second).isEqualTo(new Creation.Duplicate(original.id(), first));
    }

    @Test
    void a_duplicate_leaves_nothing_behind_not_even_its_other_keys() {
        DeduplicationKey known = new DeduplicationKey("slack-message-1", "a");
        DeduplicationKey fresh = new DeduplicationKey("slack-event-2", "a");
        created(fixture.fetchedByTheAsker(), known);
        PromptRequest duplicate = fixture.fetchedByTheAsker();

        Creation creation = requests.create(duplicate, List.of(fresh, known));

        assertThat(creation).isInstanceOf(Creation.Duplicate.class);
        assertThat(requests.find(duplicate.id())).isEmpty();
        assertThat(requests.create(fixture.fetchedByTheAsker(), List.of(fresh))).isInstanceOf(Creation.Created.class);
    }

    @Test
    void a_request_created_again_without_a_key_stays_as_it_is() {
        PromptRequest asked = fixture.fetchedByTheAsker();
        PromptRequest moved = save(created(asked).processed("result"));

        Creation again = requests.create(asked, List.of());

        assertThat(again).isEqualTo(new Creation.Created(moved));
        assertThat(requests.find(asked.id())).contains(moved);
    }

    @Test
    void a_save_raises_the_version_and_sets_the_time() {
        PromptRequest created = created(fixture.fetchedByTheAsker());
        now = now.plus(SECOND);

        PromptRequest saved = save(created.waiting());

        assertThat(saved).isEqualTo(created.waiting().stored(2, now));
        assertThat(requests.find(created.id())).contains(saved);
    }

    @Test
    void a_save_of_a_stale_version_changes_nothing() {
        PromptRequest created = created(fixture.fetchedByTheAsker());
        PromptRequest winner = save(created.processed("first"));

        assertThat(requests.save(created.processed("second"))).isEmpty();
        assertThat(requests.find(created.id())).contains(winner);
    }

    @Test
    void every_state_of_a_request_survives() {
        PromptRequest request = created(fixture.answeredInThread("1700.1"));

        for (PromptRequest stage : life(request)) {
            request = save(stage.stored(request.version(), now));

            assertThat(requests.find(request.id())).contains(request);
            assertThat(request).isEqualTo(stage.stored(request.version(), now));
        }
    }

    /** A request's life, with every form of acknowledgement, state and delivery. */
    private List<PromptRequest> life(PromptRequest created) {
        MessageRef message = new MessageRef("1700.2");
        Lease lease = new Lease(Step.ACKNOWLEDGE, "worker-1", now.plusNanos(1));
        PromptRequest claimed = created.claimed(lease).acknowledging();
        PromptRequest acknowledged = claimed.acknowledged(new Acknowledgement.Posted(message));
        PromptRequest planned = acknowledged.planned(PromptRequestFixture.plan());
        PromptRequest running = planned.running((State.Planned) planned.state(), "query-1");
        PromptRequest restarted = running.restarted(PromptRequestFixture.plan(), QueryAttempt.FIRST.afterLoss());
        PromptRequest processed = running.processed("results/1");
        return List.of(
                claimed,
                acknowledged,
                claimed.acknowledged(new Acknowledgement.Unknown()),
                planned,
                running,
                restarted,
                processed,
                restarted.failed(new Failure(Failure.Code.ENGINE_TIMEOUT, "Ask for less.")),
                processed.delivering(2),
                processed.attaching(),
                processed.attached(new Attachment.Attached(message)),
                processed.attached(new Attachment.Unattached("REFUSED")),
                processed.delivered(message).pinged(),
                processed.undeliverable("is_archived"));
    }

    @Test
    void a_request_is_found_by_its_query_even_when_the_query_is_over() {
        PromptRequest planned = save(created(fixture.fetchedByTheAsker()).planned(PromptRequestFixture.plan()));
        PromptRequest running = save(planned.running((State.Planned) planned.state(), "query-1"));
        PromptRequest lost = save(running.restarted(PromptRequestFixture.plan(), QueryAttempt.FIRST.afterLoss()));
        PromptRequest again = save(lost.running((State.Planned) lost.state(), "query-2"));

        PromptRequest processed = save(again.processed("result"));

        assertThat(requests.findByQueryId("query-1")).contains(processed);
        assertThat(requests.findByQueryId("query-2")).contains(processed);
        assertThat(requests.findByQueryId("query-3")).isEmpty();
    }

    @Test
    void unfinished_requests_come_oldest_write_first() {
        PromptRequest first = created(fixture.fetchedByTheAsker());
        PromptRequest second = createdLater();
        PromptRequest third = createdLater();
        now = now.plus(SECOND);
        PromptRequest firstAgain = save(first.waiting());
        Instant later = now.plus(SECOND);

        assertThat(requests.unfinished(later, 10)).containsExactly(second, third, firstAgain);
        assertThat(requests.unfinished(Instant.MAX, 10)).hasSize(3);
        assertThat(requests.unfinished(later, 2)).containsExactly(second, third);
        assertThat(requests.unfinished(third.updatedAt(), 10)).containsExactly(second);
    }

    @Test
    void a_request_is_unfinished_until_nobody_has_anything_left_to_do() {
        PromptRequest pulled = save(created(fixture.fetchedByTheAsker()).processed("result"));
        PromptRequest posted = save(created(fixture.answeredInThread("1700.1")).processed("result"));
        Instant later = now.plus(SECOND);

        assertThat(pulled.isFinished()).isTrue();
        assertThat(requests.unfinished(later, 10)).containsExactly(posted);

        save(posted.undeliverable("is_archived"));
        assertThat(requests.unfinished(later, 10)).isEmpty();
    }

    @Test
    void a_thread_shows_its_own_requests_newest_first() {
        PromptRequest first = created(fixture.answeredInThread("1700.1", now));
        PromptRequest second = created(fixture.answeredInThread("1700.1", now.plus(SECOND)));
        PromptRequest third =
                created(fixture.answeredInThread("1700.1", now.plus(SECOND).plus(SECOND)));
        created(fixture.answeredInThread("1700.9"));
        PromptRequest firstAgain = save(first.waiting());
        ReplyAddress thread = first.question().replyTo();

        assertThat(requests.inThread(thread, 10)).containsExactly(third, second, firstAgain);
        assertThat(requests.inThread(thread, 2)).containsExactly(third, second);
    }

    @Test
    void a_thread_that_was_opened_later_shows_the_request() {
        PromptRequest unopened = created(fixture.opensThread());
        ReplyAddress thread = unopened.question().replyTo().inThread("1700.5");

        PromptRequest opened = save(unopened.opened(thread));

        assertThat(requests.inThread(thread, 10)).containsExactly(opened);
    }

    @Test
    void an_asker_finds_their_own_requests_newest_first() {
        PromptRequest first = created(fixture.answeredInThread("1700.1", now));
        PromptRequest second = created(fixture.askedAt(now.plus(SECOND), ReplyAddress.pull()));
        Asker asker = first.question().asker();

        assertThat(requests.ofAsker(asker, 10)).containsExactly(second, first);
        assertThat(requests.ofAsker(asker, 1)).containsExactly(second);
        assertThat(requests.ofAsker(new Asker(asker.tenant(), "somebody else"), 10))
                .isEmpty();
        assertThat(requests.ofAsker(new Asker("elsewhere", asker.userId()), 10)).isEmpty();
    }

    @Test
    void what_people_judged_is_found_by_tenant_newest_question_first() {
        PromptRequest first = judged(answered(fixture.answeredInThread("1700.1", now)), Verdict.HELPFUL);
        PromptRequest second =
                judged(answered(fixture.askedAt(now.plus(SECOND), ReplyAddress.pull())), Verdict.HELPFUL);
        answered(fixture.fetchedByTheAsker());
        String tenant = first.question().asker().tenant();

        assertThat(requests.lessons(tenant, 10)).containsExactly(second, first);
        assertThat(requests.lessons(tenant, 1)).containsExactly(second);
        assertThat(requests.lessons("elsewhere", 10)).isEmpty();

        PromptRequest other = judged(first, Verdict.NOT_HELPFUL);
        assertThat(requests.lessons(tenant, 10)).containsExactly(second, other);
    }

    @Test
    void a_judged_answer_whose_plan_is_of_no_use_to_others_is_no_lesson() {
        PromptRequest created = created(fixture.fetchedByTheAsker());
        PromptRequest followUp =
                save(save(created.planned(PromptRequestFixture.plan())).processed("result"));
        judged(followUp, Verdict.HELPFUL);
        judged(save(created(fixture.fetchedByTheAsker()).processed("result")), Verdict.HELPFUL);

        assertThat(requests.lessons(created.question().asker().tenant(), 10)).isEmpty();
    }

    private PromptRequest answered(PromptRequest asked) {
        PlannedSql plan = new PlannedSql("SELECT 1", "One", "", List.of(), "rules", "the same words");
        return save(save(created(asked).planned(plan)).processed("result"));
    }

    private PromptRequest judged(PromptRequest answered, Verdict verdict) {
        return save(answered.judged("judge", new Feedback(verdict, "", now)));
    }

    @Test
    void requests_outside_of_a_conversation_share_no_thread() {
        created(fixture.fetchedByTheAsker());

        assertThat(requests.inThread(ReplyAddress.pull(), 10)).isEmpty();
    }

    @Test
    void of_workers_that_save_the_same_version_exactly_one_wins() throws Exception {
        int rounds = 20;
        PromptRequest created = created(fixture.fetchedByTheAsker());

        for (int round = 0; round < rounds; round++) {
            PromptRequest seen = requests.find(created.id()).orElseThrow();

            List<PromptRequest> winners = atOnce(
                    16,
                    worker -> requests.save(claimedBy(seen, worker)).stream().toList());

            assertThat(winners).hasSize(1);
            assertThat(requests.find(created.id())).contains(winners.getFirst());
        }
    }

    @Test
    void of_deliveries_of_the_same_question_exactly_one_creates_it() throws Exception {
        List<DeduplicationKey> keys = List.of(new DeduplicationKey("slack-event-1", "a"));
        List<PromptRequest> deliveries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            deliveries.add(fixture.fetchedByTheAsker());
        }

        List<Creation> creations = atOnce(16, delivery -> List.of(requests.create(deliveries.get(delivery), keys)));

        assertThat(creations).filteredOn(Creation.Created.class::isInstance).hasSize(1);
        assertThat(requests.unfinished(now.plus(SECOND), 100)).hasSize(1);
    }

    private PromptRequest claimedBy(PromptRequest seen, int worker) {
        return seen.claimed(new Lease(Step.PLAN, "worker-" + worker, now.plus(SECOND)));
    }

    private PromptRequest createdLater() {
        now = now.plus(SECOND);
        return created(fixture.fetchedByTheAsker());
    }

    private PromptRequest created(PromptRequest asked, DeduplicationKey... keys) {
        Creation creation = requests.create(asked, List.of(keys));
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return ((Creation.Created) creation).request();
    }

    private PromptRequest save(PromptRequest changed) {
        return requests.save(changed).orElseThrow();
    }

    private static <T> List<T> atOnce(int workers, Work<T> work) throws Exception {
        List<Callable<List<T>>> calls = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            calls.add(() -> work.by(number));
        }
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<T>> result : threads.invokeAll(calls)) {
                results.addAll(result.get());
            }
        }
        return results;
    }

    private interface Work<T> {
        List<T> by(int worker);
    }
}
