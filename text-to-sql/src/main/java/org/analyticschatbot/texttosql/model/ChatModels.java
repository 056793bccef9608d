package org.analyticschatbot.texttosql.model;

import static java.util.Objects.requireNonNullElse;

import java.net.http.HttpClient;
import java.time.Duration;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.springframework.ai.anthropic.AnthropicCacheOptions;
import org.springframework.ai.anthropic.AnthropicCacheStrategy;
import org.springframework.ai.anthropic.AnthropicChatModel;
import org.springframework.ai.anthropic.AnthropicChatOptions;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.ollama.OllamaChatModel;
import org.springframework.ai.ollama.api.OllamaApi;
import org.springframework.ai.ollama.api.OllamaChatOptions;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestClient;

/**
 * Makes Spring AI's chat models. The time budget belongs to the model object, since Spring AI ignores one that is given
 * with a call; the SDKs' own retries are off, since they would repeat time-outs too.
 */
final class ChatModels {

    /** Always given, so that no variable of an SDK's own decides where questions go. */
    private static final String OPENAI = "https://api.openai.com/v1";

    private static final String ANTHROPIC = "https://api.anthropic.com";
    private static final String OLLAMA = "http://localhost:11434";

    private ChatModels() {}

    /** @param schema JSON schema of each answer */
    static ChatModel of(ModelSettings settings, String schema) {
        return switch (settings.provider()) {
            case OPENAI -> openAi(settings, schema);
            case ANTHROPIC -> anthropic(settings, schema);
            case OLLAMA -> ollama(settings, schema);
            case BEDROCK -> throw new IllegalArgumentException("Bedrock is not spoken over plain HTTP");
        };
    }

    private static ChatModel openAi(ModelSettings settings, String schema) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder();
        options.model(settings.name());
        options.apiKey(settings.key().forSdk());
        options.timeout(settings.time().perCall());
        options.maxRetries(0);
        options.maxCompletionTokens(settings.tokens().answer());
        options.temperature(settings.temperature());
        options.baseUrl(requireNonNullElse(settings.baseUrl(), OPENAI));
        if (settings.format() == AnswerFormat.SCHEMA) {
            options.outputSchema(schema);
        }
        return OpenAiChatModel.builder().options(options.build()).build();
    }

    private static ChatModel anthropic(ModelSettings settings, String schema) {
        AnthropicChatOptions.Builder options = AnthropicChatOptions.builder();
        options.model(settings.name());
        options.apiKey(settings.key().forSdk());
        options.timeout(settings.time().perCall());
        options.maxRetries(0);
        options.maxTokens(settings.tokens().answer());
        options.temperature(settings.temperature());
        options.cacheOptions(AnthropicCacheOptions.builder()
                .strategy(AnthropicCacheStrategy.SYSTEM_ONLY)
                .build());
        options.baseUrl(requireNonNullElse(settings.baseUrl(), ANTHROPIC));
        if (settings.format() == AnswerFormat.SCHEMA) {
            options.outputSchema(schema);
        }
        return AnthropicChatModel.builder().options(options.build()).build();
    }

    private static ChatModel ollama(ModelSettings settings, String schema) {
        OllamaChatOptions.Builder options = OllamaChatOptions.builder();
        options.model(settings.name());
        options.numPredict(settings.tokens().answer());
        options.numCtx(settings.context());
        options.temperature(settings.temperature());
        if (settings.format() == AnswerFormat.SCHEMA) {
            options.outputSchema(schema);
        }
        return OllamaChatModel.builder()
                .ollamaApi(ollamaApi(settings))
                .options(options.build())
                .retryTemplate(new RetryTemplate(RetryPolicy.withMaxRetries(0)))
                .build();
    }

    private static OllamaApi ollamaApi(ModelSettings settings) {
        RestClient.Builder client =
                RestClient.builder().requestFactory(requests(settings.time().perCall()));
        if (settings.key().isPresent()) {
            client.defaultHeaders(
                    headers -> headers.setBearerAuth(settings.key().forSdk()));
        }
        return OllamaApi.builder()
                .baseUrl(requireNonNullElse(settings.baseUrl(), OLLAMA))
                .restClientBuilder(client)
                .responseErrorHandler(new DefaultResponseErrorHandler())
                .build();
    }

    private static JdkClientHttpRequestFactory requests(Duration timeout) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        return requests;
    }
}
