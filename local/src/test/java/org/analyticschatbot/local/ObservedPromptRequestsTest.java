package org.analyticschatbot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.Test;

final class ObservedPromptRequestsTest {

    private static final Lease LEASE = new Lease(Step.NOTIFY, "worker", PromptRequestFixture.NOON);

    private final List<PromptRequest> ended = new ArrayList<>();
    private final PromptRequests requests = new ObservedPromptRequests(
            new InMemoryPromptRequests(InstantSource.fixed(PromptRequestFixture.NOON), (id, step) -> {}), ended::add);
    private final PromptRequestFixture fixture = new PromptRequestFixture();

    @Test
    void an_end_is_told_once_whatever_is_written_after_it() {
        RequestId id = stored(fixture.answeredInThread("1.1"));

        save(request(id).claimed(LEASE));
        assertThat(ended).isEmpty();
        PromptRequest end = save(request(id).processed("results/1"));
        save(request(id).claimed(LEASE));
        save(request(id).delivered(new MessageRef("C1 1.2")));
        save(request(id).waiting());

        assertThat(ended).containsExactly(end);
        assertThat(request(id).delivery()).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void an_end_that_came_too_late_to_be_written_is_not_told() {
        RequestId id = stored(fixture.fetchedByTheAsker());
        PromptRequest stale = request(id);
        save(request(id).waiting());

        assertThat(requests.save(stale.processed("results/1"))).isEmpty();

        assertThat(ended).isEmpty();
    }

    @Test
    void an_answer_that_is_only_brought_elsewhere_is_no_end() {
        PromptRequest asked = fixture.answeredInThread("1.1");
        RequestId id = stored(PromptRequest.answeredBefore(
                asked.id(), asked.question(), new State.Processed("results/1", PromptRequestFixture.plan())));

        save(request(id).claimed(LEASE));

        assertThat(ended).isEmpty();
    }

    private RequestId stored(PromptRequest request) {
        assertThat(requests.create(request, List.of())).isInstanceOf(PromptRequests.Creation.Created.class);
        return request.id();
    }

    private PromptRequest request(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    private PromptRequest save(PromptRequest changed) {
        return requests.save(changed).orElseThrow();
    }
}
