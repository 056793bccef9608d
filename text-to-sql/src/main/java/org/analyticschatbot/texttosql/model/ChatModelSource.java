package org.analyticschatbot.texttosql.model;

import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.springframework.ai.chat.model.ChatModel;

/** Makes the chat model that is set; for providers that only one runtime can reach. */
@FunctionalInterface
public interface ChatModelSource {

    /**
     * @param schema JSON schema of each answer
     * @return a model that keeps to the settings' time for a call, and repeats nothing by itself
     */
    ChatModel chatModel(ModelSettings settings, String schema);

    /** OpenAI and what is compatible with it, Anthropic, Ollama. */
    static ChatModelSource overHttp() {
        return ChatModels::of;
    }
}
