package org.analyticschatbot.aws.bedrock;

import java.util.function.Function;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.springframework.ai.chat.model.ChatModel;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/**
 * Bedrock's models beside those over HTTP.
 *
 * @param bedrock gives the client for the time budget of the settings
 */
public record ModelsWithBedrock(Function<ModelSettings, BedrockRuntimeClient> bedrock) implements ChatModelSource {

    @Override
    public ChatModel chatModel(ModelSettings settings, String schema) {
        return settings.provider() == Provider.BEDROCK
                ? new BedrockChatModel(bedrock.apply(settings), settings, schema)
                : ChatModelSource.overHttp().chatModel(settings, schema);
    }
}
