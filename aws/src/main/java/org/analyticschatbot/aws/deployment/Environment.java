package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.aws.settings.SharedSecret;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.settings.Variables;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The deployment that this process is a part of, as its environment says. */
public final class Environment {

    private static final String SECRET = "CHATBOT_SECRET";

    private Environment() {}

    /** The same one each time; nothing is read or connected before the parts are asked for. */
    public static Supplier<Parts> deployment() {
        return () -> Holder.DEPLOYMENT.get();
    }

    /** What is asked for next is made anew, of the settings and secrets as they are then. */
    public static void forget() {
        Holder.DEPLOYMENT.forget();
    }

    private static Supplier<Map<String, String>> secret(Map<String, String> environment) {
        return new Variables(environment)
                .text(SECRET)
                .map(id -> new OnDemand<>(() -> new SharedSecret(secretsManager(), id)))
                .<Supplier<Map<String, String>>>map(shared -> () -> shared.get().variables())
                .orElse(Map::of);
    }

    /** With region and credentials of the function. */
    public static SecretsManagerClient secretsManager() {
        return SecretsManagerClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static final class Holder {

        private static final InstantSource CLOCK = InstantSource.system();
        private static final Deployment DEPLOYMENT = of(System.getenv());

        private static Deployment of(Map<String, String> environment) {
            AwsClients clients = AwsClients.ofEnvironment();
            ChatbotMetrics metrics = new ChatbotMetrics(System.out::println, CLOCK);
            Function<Variables, Parts> builder =
                    variables -> new AwsParts(AwsSettings.read(variables), clients, metrics, CLOCK, Pause.sleeping());
            return new Deployment(environment, secret(environment), builder, CLOCK);
        }
    }
}
