package org.analyticschatbot.botslack.assistant;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Threads of the pane in which nothing has been asked yet, the latest of them; for many threads of ours. */
final class NewThreads {

    private static final int MOST = 1_000;

    private final SequencedSet<PaneThread> threads = new LinkedHashSet<>();

    synchronized void add(PaneThread thread) {
        if (threads.size() == MOST) {
            threads.removeFirst();
        }
        threads.add(thread);
    }

    /** @return whether this is the first question there */
    synchronized boolean remove(PaneThread thread) {
        return threads.remove(thread);
    }
}
