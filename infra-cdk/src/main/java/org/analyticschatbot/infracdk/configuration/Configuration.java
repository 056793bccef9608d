package org.analyticschatbot.infracdk.configuration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is decided about a deployment.
 *
 * @param stage ends the names of stack, tables and bus, so that several deployments share an account; empty for one alone
 * @param databases of Glue that may be asked about; the first is the default
 * @param model null for the rules
 * @param domain of the HTTP API; null for the name that AWS makes up
 * @param web null for no web chat
 * @param concurrency functions of one step at the same time
 * @param settings further variables of the functions, none of which is secret
 * @param secret ARN of the secret that holds tokens and keys; null for a new one, which is empty
 * @param key with which what is kept is encrypted
 * @param alarmEmail who is told of alarms; null for nobody as yet
 * @param budget null for no alarm about the bill
 */
public record Configuration(
        String stage,
        List<String> databases,
        DataLake data,
        Workgroup workgroup,
        @Nullable Model model,
        Platforms platforms,
        Rest rest,
        @Nullable Domain domain,
        @Nullable Web web,
        Retention retention,
        int concurrency,
        Map<String, String> settings,
        @Nullable String secret,
        EncryptionKey key,
        @Nullable String alarmEmail,
        @Nullable Budget budget,
        Map<String, String> tags,
        CodeAssets code) {

    /** Names the object in the bucket that says what words mean. */
    public static final String SEMANTIC_FILE = "CHATBOT_SEMANTIC_FILE";

    private static final String LIST_PRICE = "5";

    public Configuration {
        databases = List.copyOf(databases);
        settings = Map.copyOf(settings);
        tags = Map.copyOf(tags);
    }

    /** A name of this deployment. */
    public String named(String name) {
        return stage.isEmpty() ? name : name + "-" + stage;
    }

    /** Athena's price for 2^40 bytes, as the functions have it. */
    public BigDecimal dollarsPerTerabyte() {
        return new BigDecimal(settings.getOrDefault(Variable.PRICE, LIST_PRICE));
    }
}
