package org.analyticschatbot.local;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;

/** Lets threads of this process wait for the end of a request without asking the store again and again. */
final class EndedRequests {

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    void ended(PromptRequest request) {
        waiters.stream()
                .filter(waiter -> waiter.id().equals(request.id()))
                .forEach(waiter -> waiter.end().complete(request));
    }

    /** @return empty if it has not ended by then */
    Optional<PromptRequest> await(RequestId id, PromptRequests requests, Duration atMost) throws InterruptedException {
        Waiter waiter = new Waiter(id, new CompletableFuture<>());
        waiters.add(waiter);
        try {
            Optional<PromptRequest> stored = requests.find(id);
            return stored.isEmpty() || stored.get().state().isTerminal() ? stored : waiter.await(atMost);
        } finally {
            waiters.remove(waiter);
        }
    }

    private record Waiter(RequestId id, CompletableFuture<PromptRequest> end) {

        private Optional<PromptRequest> await(Duration atMost) throws InterruptedException {
            try {
                return Optional.of(end.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException notYet) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Nobody fails it", e);
            }
        }
    }
}
