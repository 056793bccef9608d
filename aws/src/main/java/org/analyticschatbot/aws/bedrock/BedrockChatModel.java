package org.analyticschatbot.aws.bedrock;

import java.util.List;
import java.util.stream.Collectors;
import org.analyticschatbot.texttosql.model.call.EndpointException;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.OutputConfig;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatType;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/**
 * A model of Bedrock by its Converse operation. The answer's schema goes with each call; what is the same in each
 * question, the system prompt, ends with a cache point. A call takes as long as the settings allow, and is made once.
 */
public final class BedrockChatModel implements ChatModel {

    private static final String SCHEMA_NAME = "answer";

    private final BedrockRuntimeClient bedrock;
    private final ModelSettings settings;
    private final String schema;

    /**
     * @param bedrock as {@link BedrockClients} makes it, for the settings' time
     * @param settings with the name of a model or of an inference profile
     */
    public BedrockChatModel(BedrockRuntimeClient bedrock, ModelSettings settings, String schema) {
        this.bedrock = bedrock;
        this.settings = settings;
        this.schema = schema;
    }

    /** @throws EndpointException if there is no answer */
    @Override
    public ChatResponse call(Prompt prompt) {
        try {
            return response(bedrock.converse(request(prompt)));
        } catch (SdkException e) {
            throw new EndpointException(BedrockProblems.of(e));
        }
    }

    /** None of Spring's own: what is set is the settings'. */
    @Override
    public ChatOptions getOptions() {
        return ChatOptions.builder().model(settings.name()).build();
    }

    private ConverseRequest request(Prompt prompt) {
        ConverseRequest.Builder request = ConverseRequest.builder()
                .modelId(settings.name())
                .system(ConverseMessages.system(prompt))
                .messages(ConverseMessages.conversation(prompt))
                .inferenceConfig(
                        limits -> limits.maxTokens(settings.tokens().answer()).temperature(temperature()));
        return (settings.format() == AnswerFormat.SCHEMA ? request.outputConfig(this::format) : request).build();
    }

    private @Nullable Float temperature() {
        return settings.temperature() == null ? null : settings.temperature().floatValue();
    }

    private void format(OutputConfig.Builder output) {
        output.textFormat(format -> format.type(OutputFormatType.JSON_SCHEMA)
                .structure(structure ->
                        structure.jsonSchema(json -> json.name(SCHEMA_NAME).schema(schema))));
    }

    private static ChatResponse response(ConverseResponse response) {
        String text = response.output().message().content().stream()
                .filter(block -> block.type() == ContentBlock.Type.TEXT)
                .map(ContentBlock::text)
                .collect(Collectors.joining());
        Generation generation = new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder()
                        .finishReason(StopReasons.name(response.stopReason()))
                        .build());
        return new ChatResponse(
                List.of(generation),
                ChatResponseMetadata.builder().usage(usage(response.usage())).build());
    }

    /** Bedrock counts tokens read from its cache beside those of the prompt, and the others as a part of it. */
    private static DefaultUsage usage(TokenUsage usage) {
        int cached = usage.cacheReadInputTokens() == null ? 0 : usage.cacheReadInputTokens();
        int written = usage.cacheWriteInputTokens() == null ? 0 : usage.cacheWriteInputTokens();
        int prompt = usage.inputTokens() + cached + written;
        return new DefaultUsage(
                prompt, usage.outputTokens(), prompt + usage.outputTokens(), usage, (long) cached, (long) written);
    }
}
