package org.analyticschatbot.aws.settings;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.settings.SettingException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Variables that are secrets, as one secret of Secrets Manager: a JSON object with the names of variables, such as {@code
 * {"CHATBOT_SLACK_BOT_TOKEN": "xoxb-…"}}. They win over variables of the environment.
 */
public final class SharedSecret {

    private final SecretsManagerClient secrets;
    private final String id;

    /** @param id name or ARN of the secret */
    public SharedSecret(SecretsManagerClient secrets, String id) {
        this.secrets = secrets;
        this.id = id;
    }

    /**
     * As the secret is now.
     *
     * @throws InfrastructureException if it cannot be read
     * @throws SettingException if it is no object of texts; the message does not show it
     */
    public Map<String, String> variables() {
        try {
            return parse(secrets.getSecretValue(call -> call.secretId(id)).secretString());
        } catch (SdkException e) {
            throw new InfrastructureException(
                    Kind.NOT_DONE, "The secret cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Map<String, String> parse(String json) {
        try {
            Map<String, String> variables = new HashMap<>();
            JsonParser.parseString(json)
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(variable ->
                            variables.put(variable.getKey(), variable.getValue().getAsString()));
            return variables;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new SettingException(
                    "The secret is not a JSON object of texts: write {\"CHATBOT_SLACK_BOT_TOKEN\": \"xoxb-…\", …}");
        }
    }
}
