package org.analyticschatbot.aws.bedrock;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.prompt.Prompt;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** A prompt as Converse takes it: instructions apart, then questions and answers in turn. */
final class ConverseMessages {

    private ConverseMessages() {}

    /** Up to the cache point, which Bedrock ignores where a model caches nothing. */
    static List<SystemContentBlock> system(Prompt prompt) {
        List<SystemContentBlock> blocks = new ArrayList<>();
        prompt.getInstructions().stream()
                .filter(message -> message.getMessageType() == MessageType.SYSTEM)
                .forEach(message -> blocks.add(SystemContentBlock.fromText(message.getText())));
        if (!blocks.isEmpty()) {
            blocks.add(SystemContentBlock.builder()
                    .cachePoint(point -> point.type(CachePointType.DEFAULT))
                    .build());
        }
        return blocks;
    }

    static List<Message> conversation(Prompt prompt) {
        return prompt.getInstructions().stream()
                .filter(message -> message.getMessageType() != MessageType.SYSTEM)
                .map(message -> Message.builder()
                        .role(role(message.getMessageType()))
                        .content(ContentBlock.fromText(message.getText()))
                        .build())
                .toList();
    }

    private static ConversationRole role(MessageType type) {
        return type == MessageType.ASSISTANT ? ConversationRole.ASSISTANT : ConversationRole.USER;
    }
}
