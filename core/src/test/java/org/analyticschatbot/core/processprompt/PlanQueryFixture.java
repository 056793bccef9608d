package org.analyticschatbot.core.processprompt;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.memory.Memory;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Plans over fakes, for askers who may use everything. */
record PlanQueryFixture(
        Schema schema, PromptRequests requests, QueryEngine engine, ResultStore results, Limits limits) {

    PlanQuery by(QueryPlanner planner, InstantSource clock) {
        Understanding understanding = new Understanding(
                () -> schema,
                AccessPolicy.everything(),
                planner,
                context -> List.of(),
                requests,
                new Memory(requests, limits.rowLimit()));
        return new PlanQuery(
                new Claims(requests, clock, new Random(1), limits),
                new AskersZone((asker, place) -> Optional.empty()),
                understanding,
                new NarrowView(understanding, question -> Optional.<ReplyAddress>empty(), requests, new Random(1)),
                new Silent(),
                engine,
                results,
                limits);
    }

    private static final class Silent implements Progress {
        @Override
        public void queryStarts(PromptRequest claimed) {}

        @Override
        public void overtaken(PromptRequest claimed) {}
    }
}
