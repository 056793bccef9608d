package org.analyticschatbot.aws.deployment.rehearsal;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.deployment.AwsParts;
import org.analyticschatbot.aws.deployment.Environment;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.http.Callers;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.aws.settings.SharedSecret;
import org.analyticschatbot.botslack.receiving.RehearsedRequest;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.settings.Variables;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A whole deployment over {@link MadeUpServices}, with settings of its own: no secret, and no word of a user. */
final class Stage implements AutoCloseable {

    /** Nobody has asked what is rehearsed. */
    private static final ChatbotMetrics UNCOUNTED = new ChatbotMetrics(line -> {}, InstantSource.system());

    private static final String SECRET = "rehearsed";
    private static final String QUESTION = "What is the total amount by region?";
    static final String SIGNING_SECRET = "rehearsed";
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final MadeUpServices services;
    private final AwsClients clients;
    private final Supplier<SecretsManagerClient> secretsManager;
    private final OnDemand<Parts> parts = new OnDemand<>(this::build);
    private int said;

    private Stage(MadeUpServices services, AwsClients clients, Supplier<SecretsManagerClient> secretsManager) {
        this.services = services;
        this.clients = clients;
        this.secretsManager = secretsManager;
    }

    /** With clients that touch nothing of this process. */
    static Stage open() throws IOException {
        MadeUpServices services = MadeUpServices.open();
        MadeUpClients clients = new MadeUpClients(services.address());
        return new Stage(services, clients, clients::secretsManager);
    }

    /**
     * With the clients of a deployed function, which look for region, credentials and address in many places; so they are
     * set, for all of this process.
     */
    static Stage openAsDeployed() throws IOException {
        MadeUpServices services = MadeUpServices.open();
        System.setProperty("aws.endpointUrl", services.address().toString());
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", SECRET);
        System.setProperty("aws.secretAccessKey", SECRET);
        return new Stage(services, AwsClients.ofEnvironment(), Environment::secretsManager);
    }

    Parts parts() {
        return parts.get();
    }

    MadeUpServices services() {
        return services;
    }

    private Parts build() {
        Map<String, String> all = new HashMap<>(variables());
        all.putAll(new SharedSecret(secretsManager.get(), SECRET).variables());
        return new AwsParts(
                AwsSettings.read(new Variables(all)), clients, UNCOUNTED, InstantSource.system(), Pause.sleeping());
    }

    /** As the stack sets them for a function. */
    Map<String, String> variables() {
        return Map.of(
                "CHATBOT_SECRET", SECRET,
                "CHATBOT_REQUESTS_TABLE", "rehearsed-requests",
                "CHATBOT_KEYS_TABLE", "rehearsed-keys",
                "CHATBOT_BUCKET", "rehearsed",
                "CHATBOT_WORKGROUP", "rehearsed",
                "CHATBOT_DATABASES", "rehearsed",
                "CHATBOT_SLACK_API_URL", services.address() + "/slack/",
                "CHATBOT_TEAMS_EMULATOR", "true");
    }

    JsonObject mention() {
        RehearsedRequest request = said();
        return MadeUpEvents.post(request.body(), request.headers());
    }

    JsonObject teamsMessage() {
        String body = MadeUpServices.resource("teams-message.json")
                .replace("SERVICE", services.address().toString())
                .replace("NUMBER", Integer.toString(++said));
        return MadeUpEvents.post(body, JSON);
    }

    JsonObject restQuestion() {
        JsonObject body = new JsonObject();
        body.addProperty("human_prompt", QUESTION);
        return MadeUpEvents.authorized(MadeUpEvents.post(body.toString(), JSON));
    }

    /** Of a question that the same caller has asked before. */
    JsonObject restResult() {
        Asker caller = Optional.of(restQuestion().toString().getBytes(StandardCharsets.UTF_8))
                .map(ByteArrayInputStream::new)
                .map(HttpCall::read)
                .flatMap(Callers::of)
                .orElseThrow();
        Object ignored = parts().chatbot().createPromptRequest().create(parts().question(QUESTION, caller), List.of());
        return MadeUpEvents.get(lastRequest());
    }

    /** A question in Slack that is stored, and no more. */
    RequestId asked() {
        RehearsedRequest request = said();
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        Object ignored = parts().slack().receive(request.body().getBytes(StandardCharsets.UTF_8), headers);
        return lastRequest();
    }

    /** A question in Slack for which these steps are done. */
    RequestId performed(Step... steps) {
        parts().catalogSnapshot().refreshAll();
        RequestId id = asked();
        for (Step step : steps) {
            if (parts().chatbot().perform(step, id) instanceof StepResult.Retry) {
                throw new IllegalStateException("The step " + step + " is to be repeated");
            }
        }
        return id;
    }

    /** Glue's event of a table that the snapshot does not have. */
    JsonObject newTable() {
        parts().catalogSnapshot().refreshAll();
        return MadeUpEvents.created("rehearsed", "returns");
    }

    private RehearsedRequest said() {
        return RehearsedRequest.mention(QUESTION, ++said, SIGNING_SECRET, Instant.now());
    }

    private RequestId lastRequest() {
        return services.lastRequest()
                .flatMap(RequestId::parse)
                .orElseThrow(() -> new IllegalStateException("The question was not stored"));
    }

    @Override
    public void close() {
        services.close();
    }
}
