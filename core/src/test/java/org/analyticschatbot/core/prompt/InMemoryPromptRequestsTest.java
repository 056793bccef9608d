package org.analyticschatbot.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryPromptRequestsTest extends PromptRequestsContract {

    @Override
    protected PromptRequests emptyStore(InstantSource clock) {
        return new InMemoryPromptRequests(clock, (id, step) -> {});
    }

    @Test
    void the_listener_hears_of_each_write_that_asks_for_a_step() {
        List<Step> steps = new ArrayList<>();
        PromptRequests requests = new InMemoryPromptRequests(InstantSource.system(), (id, step) -> steps.add(step));
        PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();

        requests.create(asked, List.of());
        PromptRequest waiting =
                requests.save(requests.find(asked.id()).orElseThrow().waiting()).orElseThrow();
        requests.save(waiting.due(Step.COMPLETE));

        assertThat(steps).containsExactly(Step.PLAN, Step.COMPLETE);
    }
}
