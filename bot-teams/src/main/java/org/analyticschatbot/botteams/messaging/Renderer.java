package org.analyticschatbot.botteams.messaging;

import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/** What a message looks like; the same bytes each time. */
@FunctionalInterface
public interface Renderer {

    Rendered render(PromptRequest request, Message message, Size size);
}
