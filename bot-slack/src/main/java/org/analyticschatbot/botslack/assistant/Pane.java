package org.analyticschatbot.botslack.assistant;

import com.slack.api.methods.Methods;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import org.analyticschatbot.botslack.webapi.Dispensable;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.core.answerlayout.OutsideText;

/** What Slack shows around a thread in the pane (docs.slack.dev/ai): nothing of it is needed for an answer. */
final class Pane {

    /** Ends a status. */
    static final String NOTHING = "";

    /** As many as Slack shows. */
    private static final int PROMPTS = 4;

    private static final int TITLE = 100;

    private final Dispensable api;

    Pane(Dispensable api) {
        this.api = api;
    }

    void suggest(PaneThread thread, String title, List<String> questions) {
        List<SuggestedPrompt> prompts = questions.stream()
                .limit(PROMPTS)
                .map(question -> SuggestedPrompt.builder()
                        .title(OutsideText.line(question, TITLE).text())
                        .message(question)
                        .build())
                .toList();
        Object ignored = api.call(
                new Target(thread.team(), Methods.ASSISTANT_THREADS_SET_SUGGESTED_PROMPTS),
                client -> client.assistantThreadsSetSuggestedPrompts(set -> set.channelId(thread.channel())
                        .threadTs(thread.ts())
                        .title(title)
                        .prompts(prompts)));
    }

    void name(PaneThread thread, String question) {
        Object ignored = api.call(
                new Target(thread.team(), Methods.ASSISTANT_THREADS_SET_TITLE),
                client -> client.assistantThreadsSetTitle(set -> set.channelId(thread.channel())
                        .threadTs(thread.ts())
                        .title(OutsideText.line(question, TITLE).text())));
    }

    /** @return whether it shows */
    boolean status(PaneThread thread, String status) {
        return api.call(
                        new Target(thread.team(), Methods.ASSISTANT_THREADS_SET_STATUS),
                        client -> client.assistantThreadsSetStatus(set -> set.channelId(thread.channel())
                                .threadTs(thread.ts())
                                .status(status)))
                .isPresent();
    }
}
