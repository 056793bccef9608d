package org.analyticschatbot.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.analyticschatbot.core.answer.Failure;
import org.junit.jupiter.api.Test;

final class StoredItemTest {

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700.1");

    @Test
    void the_words_of_the_wire_contract_are_stored_as_they_are() {
        Map<String, Object> item = StoredItem.of(request);

        assertThat(item)
                .containsEntry("schema_version", 1L)
                .containsEntry("request_id", request.id().value())
                .containsEntry("human_prompt", request.question().text())
                .containsEntry("status", "PENDING")
                .containsEntry("user_id", "U061F7AUR")
                .containsEntry("next_step", "acknowledge")
                .containsEntry("version", 0L)
                .containsEntry("updated_at", "2026-03-02T12:00:00.000000000Z");
        assertThat(item).doesNotContainKeys("result_url", "lease_owner", "sql");
    }

    @Test
    void every_attribute_is_written_for_some_request_and_no_other() {
        Set<String> written = new TreeSet<>();
        for (PromptRequest stage : stages()) {
            written.addAll(StoredItem.of(stage).keySet());
        }

        written.remove("schema_version");
        assertThat(written).containsExactlyInAnyOrderElementsOf(StoredItem.ATTRIBUTES);
    }

    private List<PromptRequest> stages() {
        MessageRef message = new MessageRef("1700.2");
        PromptRequest planned = request.planned(PromptRequestFixture.plan());
        PromptRequest running = planned.running((State.Planned) planned.state(), "query-1");
        PlannedSql forOthersToo = new PlannedSql("SELECT 1", "One", "", List.of(), "rules", "the same words");
        return List.of(
                request.planned(forOthersToo),
                running.acknowledged(new Acknowledgement.Posted(message)),
                running.restarted(PromptRequestFixture.plan(), QueryAttempt.FIRST.afterLoss()),
                request.claimed(new Lease(Step.PLAN, "worker-1", Instant.EPOCH)),
                request.processed("results/1").delivering(1),
                request.failed(new Failure(Failure.Code.EXPIRED, "Ask again.")).delivered(message),
                request.attached(new Attachment.Attached(message)).pinged(),
                request.attached(new Attachment.Attached(message))
                        .drawnAs("pie")
                        .judged("U061F7AUR", new Feedback(Feedback.Verdict.NOT_HELPFUL, "too few", Instant.EPOCH)),
                request.delivered(message).withdrawn(message),
                request.attached(new Attachment.Unattached("REFUSED")),
                request.undeliverable("is_archived"));
    }

    @Test
    void an_attribute_of_a_newer_version_is_ignored_and_kept() {
        Map<String, Object> newer = new HashMap<>(StoredItem.of(request));
        newer.put("schema_version", 2);
        newer.put("view", "bar");

        PromptRequest read = StoredItem.read(newer).orElseThrow();
        Map<String, Object> merged = StoredItem.merge(newer, read.processed("results/1"));

        assertThat(read).isEqualTo(request);
        assertThat(merged)
                .containsEntry("view", "bar")
                .containsEntry("schema_version", 2L)
                .containsEntry("status", "PROCESSED");
    }

    @Test
    void an_attribute_that_became_null_is_gone() {
        Map<String, Object> leased = StoredItem.of(request.claimed(new Lease(Step.PLAN, "worker-1", Instant.EPOCH)));

        assertThat(StoredItem.merge(leased, request)).isEqualTo(StoredItem.of(request));
    }

    @Test
    void a_value_of_a_newer_version_leaves_the_item_to_a_newer_worker() {
        Map<String, Object> newer = Map.of(
                "next_step", "share",
                "status", "ARCHIVED",
                "acknowledgement", "SEEN",
                "delivery", "SEEN",
                "chart", "SEEN",
                "zone", "Mars/Olympus",
                "updated_at", "tomorrow",
                "attempts", "many",
                "reply_details", List.of());

        newer.forEach((name, value) -> {
            Map<String, Object> item = new HashMap<>(StoredItem.of(request));
            item.put(name, value);

            assertThat(StoredItem.read(item)).as(name).isEmpty();
        });
    }

    @Test
    void an_item_that_lacks_something_is_left_alone() {
        Map<String, Object> item = new HashMap<>(StoredItem.of(request));
        item.remove("asked_at");

        assertThat(StoredItem.read(item)).isEmpty();
    }

    @Test
    void times_sort_as_text() {
        List<Instant> times = List.of(
                Instant.parse("2026-03-02T12:00:00Z"),
                Instant.parse("2026-03-02T12:00:00.000000001Z"),
                Instant.parse("2026-03-02T12:00:00.5Z"),
                Instant.parse("2026-03-02T12:00:01Z"),
                Instant.MAX);

        assertThat(times.stream().map(StoredItem::sortable)).isSorted();
    }
}
