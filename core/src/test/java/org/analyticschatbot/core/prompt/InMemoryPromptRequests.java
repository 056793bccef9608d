package org.analyticschatbot.core.prompt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests as a real store does: as attributes, so that nothing survives that cannot be stored, with conditional
 * writes, and with an event after each write that asks for a step.
 */
public final class InMemoryPromptRequests implements PromptRequests {

    private final InstantSource clock;
    private final BiConsumer<RequestId, Step> listener;
    private final Map<RequestId, Map<String, Object>> items = new HashMap<>();
    private final Map<String, Keyed> keys = new HashMap<>();
    private final Map<String, RequestId> queries = new HashMap<>();

    /** @param listener is told of each write whose next step is not {@link Step#NONE}, after the write */
    public InMemoryPromptRequests(InstantSource clock, BiConsumer<RequestId, Step> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> newKeys) {
        Creation creation = createOnce(request, newKeys);
        if (creation instanceof Creation.Created(PromptRequest created)) {
            announce(created);
        }
        return creation;
    }

    private synchronized Creation createOnce(PromptRequest request, List<DeduplicationKey> newKeys) {
        for (DeduplicationKey key : newKeys) {
            Keyed existing = keys.get(key.value());
            if (existing != null) {
                return new Creation.Duplicate(existing.id(), existing.key());
            }
        }
        newKeys.forEach(key -> keys.put(key.value(), new Keyed(request.id(), key)));
        return new Creation.Created(find(request.id()).orElseGet(() -> write(request)));
    }

    @Override
    public synchronized Optional<PromptRequest> find(RequestId id) {
        return Optional.ofNullable(items.get(id)).flatMap(StoredItem::read);
    }

    @Override
    public synchronized Optional<PromptRequest> findByQueryId(String queryId) {
        return Optional.ofNullable(queries.get(queryId)).flatMap(this::find);
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        Optional<PromptRequest> saved = saveIfUnchanged(changed);
        saved.ifPresent(this::announce);
        return saved;
    }

    private synchronized Optional<PromptRequest> saveIfUnchanged(PromptRequest changed) {
        return find(changed.id())
                .filter(stored -> stored.version() == changed.version())
                .map(stored -> write(changed));
    }

    @Override
    public synchronized List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return all().filter(request -> !request.isFinished())
                .filter(request -> request.updatedAt().isBefore(lastWrittenBefore))
                .sorted(Comparator.comparing(PromptRequest::updatedAt).thenComparing(InMemoryPromptRequests::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<PromptRequest> inThread(ReplyAddress address, int limit) {
        if (address.conversation().isEmpty()) {
            return List.of();
        }
        return newestFirst(request -> isSameThread(request.question().replyTo(), address), limit);
    }

    @Override
    public synchronized List<PromptRequest> ofAsker(Asker asker, int limit) {
        return newestFirst(request -> request.question().asker().equals(asker), limit);
    }

    @Override
    public synchronized List<PromptRequest> lessons(String tenant, int limit) {
        return newestFirst(
                request -> request.isLesson()
                        && request.question().asker().tenant().equals(tenant),
                limit);
    }

    private List<PromptRequest> newestFirst(Predicate<PromptRequest> fits, int limit) {
        return all().filter(fits)
                .sorted(Comparator.comparing(InMemoryPromptRequests::askedAt)
                        .reversed()
                        .thenComparing(InMemoryPromptRequests::id))
                .limit(limit)
                .toList();
    }

    /** What is stored, unread: for tests of items that another version wrote. */
    public synchronized Map<String, Object> attributes(RequestId id) {
        return items.getOrDefault(id, Map.of());
    }

    private Stream<PromptRequest> all() {
        return List.copyOf(items.values()).stream().map(StoredItem::read).flatMap(Optional::stream);
    }

    private PromptRequest write(PromptRequest changed) {
        PromptRequest stored = changed.stored(changed.version() + 1, clock.instant());
        Map<String, Object> before = items.getOrDefault(stored.id(), Map.of());
        items.put(stored.id(), Map.copyOf(StoredItem.merge(before, stored)));
        if (stored.state() instanceof State.Running running) {
            queries.put(running.queryId(), stored.id());
        }
        return find(stored.id()).orElseThrow();
    }

    private void announce(PromptRequest stored) {
        if (stored.nextStep() != Step.NONE) {
            listener.accept(stored.id(), stored.nextStep());
        }
    }

    private static boolean isSameThread(ReplyAddress one, ReplyAddress other) {
        return threadOf(one).equals(threadOf(other));
    }

    private static List<@Nullable String> threadOf(ReplyAddress address) {
        List<@Nullable String> place = new ArrayList<>();
        place.add(address.platform());
        place.add(address.conversation());
        place.add(address.thread());
        return place;
    }

    private static Instant askedAt(PromptRequest request) {
        return request.question().askedAt();
    }

    private static String id(PromptRequest request) {
        return request.id().value();
    }

    private record Keyed(RequestId id, DeduplicationKey key) {}
}
