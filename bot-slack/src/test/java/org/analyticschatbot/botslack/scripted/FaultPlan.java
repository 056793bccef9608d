package org.analyticschatbot.botslack.scripted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which call goes wrong, and how; and which calls there were. */
final class FaultPlan {

    private final Map<String, Deque<Fault>> next = new HashMap<>();
    private final Map<String, Fault> always = new HashMap<>();
    private final Map<Integer, Fault> numbered = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    synchronized void next(String method, Fault fault) {
        next.computeIfAbsent(method, unknown -> new ArrayDeque<>()).add(fault);
    }

    synchronized void always(String method, Fault fault) {
        always.put(method, fault);
    }

    synchronized void onCall(int number, Fault fault) {
        numbered.put(number, fault);
    }

    synchronized void heal() {
        next.clear();
        always.clear();
        numbered.clear();
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Counts the call, and says what goes wrong with it. */
    synchronized Optional<Fault> of(Request request) {
        requests.add(request);
        Fault byNumber = numbered.remove(requests.size());
        if (byNumber != null) {
            return Optional.of(byNumber);
        }
        Deque<Fault> queue = next.getOrDefault(request.method(), new ArrayDeque<>());
        return queue.isEmpty() ? Optional.ofNullable(always.get(request.method())) : Optional.of(queue.remove());
    }
}
