package org.analyticschatbot.botslack.assistant;

import com.slack.api.bolt.App;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.webapi.Dispensable;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pane: questions to begin with, a name, a status while the bot works, and Slack's own button to stop it. What is
 * asked there comes as a direct message in a thread, as any other does; Bolt's middleware for assistants would swallow it.
 */
public final class AssistantPane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantPane.class);
    private static final Wording WORDING = Wording.of(AssistantPane.class, "assistant.properties");

    /** Slack takes a status away after two minutes. */
    private static final Duration STATUS_LASTS = Duration.ofSeconds(100);

    /** More than somebody has waiting in one thread. */
    private static final int LATEST = 20;

    private final NewThreads newThreads = new NewThreads();
    private final Pane pane;
    private final WorkingStatus status;

    public AssistantPane(Dispensable api) {
        this.pane = new Pane(api);
        this.status = new WorkingStatus(pane, newThreads, STATUS_LASTS);
    }

    /** Has just been said in a conversation. */
    public void follow(PromptRequest request, Message said) {
        status.follow(request, said);
    }

    /** @param workers do what nobody waits for */
    public Listener listener(Chatbot chatbot, PromptRequests requests, Asking asking, Executor workers) {
        return app -> {
            app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
                AssistantThread started = payload.getEvent().getAssistantThread();
                PaneThread thread = new PaneThread(payload.getTeamId(), started.getChannelId(), started.getThreadTs());
                newThreads.add(thread);
                workers.execute(
                        () -> suggest(thread, new Asker(payload.getTeamId(), started.getUserId()), chatbot, asking));
                return context.ack();
            });
            stopsQuestions(app, chatbot, requests);
            // What somebody looks at beside the pane changes nothing of what they may ask in it.
            app.event(AssistantThreadContextChangedEvent.class, (payload, context) -> context.ack());
        };
    }

    private void suggest(PaneThread thread, Asker person, Chatbot chatbot, Asking asking) {
        try {
            List<String> questions = chatbot.exampleQuestions().of(asking.question("", person, thread.address()));
            if (!questions.isEmpty()) {
                pane.suggest(thread, WORDING.text("prompts"), questions);
            }
        } catch (InfrastructureException e) {
            LOG.warn("A thread in Slack's pane begins without suggestions: {}", e.getMessage());
        }
    }

    private static void stopsQuestions(App app, Chatbot chatbot, PromptRequests requests) {
        app.event(AgentSessionStoppedEvent.class, (payload, context) -> {
            AgentSessionStoppedEvent stopped = payload.getEvent();
            Asker by = new Asker(payload.getTeamId(), stopped.getUser());
            PaneThread thread = new PaneThread(payload.getTeamId(), stopped.getChannel(), stopped.getThreadTs());
            requests.inThread(thread.address(), LATEST).stream()
                    .filter(request -> !request.state().isTerminal())
                    .forEach(request -> LOG.info(
                            "{} is stopped in Slack: {}",
                            request.id(),
                            chatbot.cancelPromptRequest().cancel(request.id(), by)));
            return context.ack();
        });
    }

    @Override
    public void close() {
        status.close();
    }
}
