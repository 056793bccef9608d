package org.analyticschatbot.texttosql.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;

/** A provider's answer in our words. */
record ChatReply(ModelReply reply, TokenUsage tokens) {

    /** As the three providers name an answer that was withheld. */
    private static final Set<String> WITHHELD = Set.of("content_filter", "refusal");

    static ChatReply of(Prompt prompt, ChatResponse response) {
        Generation generation = response.getResult();
        String text = text(generation);
        ModelReply reply = isRefused(generation) ? new ModelReply.Refused() : new ModelReply.Text(text);
        return new ChatReply(reply, tokens(prompt, text, response.getMetadata().getUsage()));
    }

    private static String text(@Nullable Generation generation) {
        return generation == null
                ? ""
                : Objects.requireNonNullElse(generation.getOutput().getText(), "");
    }

    private static boolean isRefused(@Nullable Generation generation) {
        return generation != null && (isWithheld(generation) || saysRefusal(generation.getOutput()));
    }

    private static boolean isWithheld(Generation generation) {
        String reason = generation.getMetadata().getFinishReason();
        return reason != null && WITHHELD.contains(reason.toLowerCase(Locale.ROOT));
    }

    /** OpenAI puts what it says in place of an answer beside the empty answer. */
    private static boolean saysRefusal(AssistantMessage message) {
        Object refusal = message.getMetadata().get("refusal");
        return refusal != null && !refusal.toString().isBlank();
    }

    private static TokenUsage tokens(Prompt prompt, String text, @Nullable Usage usage) {
        if (usage == null || usage.getTotalTokens() == 0) {
            return TokenUsage.estimated(prompt.getContents().length(), text.length());
        }
        Long cached = usage.getCacheReadInputTokens();
        return new TokenUsage(usage.getPromptTokens(), usage.getCompletionTokens(), cached == null ? 0 : cached);
    }
}
