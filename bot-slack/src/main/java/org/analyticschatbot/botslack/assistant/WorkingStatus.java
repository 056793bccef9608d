package org.analyticschatbot.botslack.assistant;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Shows in the pane that the bot is at it, from "got it" to the answer. One call after the other, so that no status
 * comes after its end; what is overtaken by then is left out.
 */
final class WorkingStatus implements AutoCloseable {

    private static final Wording WORDING = Wording.of(WorkingStatus.class, "assistant.properties");

    /** A question has ten minutes; a status whose end got lost ends then, too. */
    private static final int MOST_TIMES = 6;

    private final Map<RequestId, String> statuses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService queue =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().factory(), new DiscardPolicy());
    private final Pane pane;
    private final NewThreads newThreads;
    private final Duration lasts;

    /** @param lasts after which a status has to be shown again */
    WorkingStatus(Pane pane, NewThreads newThreads, Duration lasts) {
        this.pane = pane;
        this.newThreads = newThreads;
        this.lasts = lasts;
    }

    /** Returns at once. */
    void follow(PromptRequest request, Message said) {
        PaneThread.of(request.question()).ifPresent(thread -> follow(request, thread, said));
    }

    private void follow(PromptRequest request, PaneThread thread, Message said) {
        switch (said) {
            case Message.Asked asked -> {}
            case Message.Acknowledged acknowledged -> {
                begin(request.id(), thread, "acknowledged");
                name(thread, request.question());
            }
            case Message.Working(Message.Stage stage) -> begin(request.id(), thread, "working." + stage.name());
            case Message.Answered answered -> end(request.id(), thread);
            case Message.NotAnswered failure -> end(request.id(), thread);
        }
    }

    private void name(PaneThread thread, Question question) {
        if (!question.isWordless() && newThreads.remove(thread)) {
            queue.execute(() -> pane.name(thread, question.text()));
        }
    }

    private void begin(RequestId id, PaneThread thread, String key) {
        boolean isFirst = statuses.put(id, WORDING.text(key)) == null;
        queue.execute(() -> show(id, thread, isFirst ? MOST_TIMES : 1));
    }

    private void show(RequestId id, PaneThread thread, int times) {
        String status = statuses.get(id);
        if (status != null && pane.status(thread, status) && times > 1) {
            Future<?> ignored =
                    queue.schedule(() -> show(id, thread, times - 1), lasts.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void end(RequestId id, PaneThread thread) {
        if (statuses.remove(id) != null) {
            queue.execute(() -> pane.status(thread, Pane.NOTHING));
        }
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
