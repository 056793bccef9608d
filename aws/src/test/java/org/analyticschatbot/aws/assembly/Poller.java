package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.aws.assembly.stack.EventSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/** Gathers the messages of a queue, calls its function with them, and deletes what that has dealt with. */
final class Poller {

    private final EventSource source;
    private final Queues queues;
    private final InstantSource clock;
    private final Function function;
    private final List<Message> gathered = new ArrayList<>();
    private Instant due = Instant.MAX;

    Poller(EventSource source, Queues queues, InstantSource clock, Function function) {
        this.source = source;
        this.queues = queues;
        this.clock = clock;
        this.function = function;
    }

    /** @return whether there was anything to do */
    boolean poll() throws Exception {
        List<Message> come = queues.receive(source.queue(), source.batchSize() - gathered.size());
        if (gathered.isEmpty() && !come.isEmpty()) {
            due = clock.instant().plus(source.window());
        }
        gathered.addAll(come);
        if (!isDue()) {
            return !come.isEmpty();
        }
        deliver(List.copyOf(gathered));
        gathered.clear();
        return true;
    }

    private boolean isDue() {
        return gathered.size() >= source.batchSize()
                || (!gathered.isEmpty() && !clock.instant().isBefore(due));
    }

    /** When what is gathered is delivered, however little it is. */
    Optional<Instant> next() {
        return gathered.isEmpty() ? Optional.empty() : Optional.of(due);
    }

    private void deliver(List<Message> messages) throws Exception {
        JsonObject answer = function.call(messages);
        if (answer != null) {
            Set<String> failed = source.isPartial() ? failed(answer) : Set.of();
            messages.stream()
                    .filter(message -> !failed.contains(message.messageId()))
                    .forEach(queues::done);
        }
    }

    private static Set<String> failed(JsonObject answer) {
        return answer.getAsJsonArray("batchItemFailures").asList().stream()
                .map(failure -> failure.getAsJsonObject().get("itemIdentifier").getAsString())
                .collect(Collectors.toSet());
    }

    @FunctionalInterface
    interface Function {

        /** @return its answer; null if it came to none */
        @Nullable JsonObject call(List<Message> messages) throws Exception;
    }
}
