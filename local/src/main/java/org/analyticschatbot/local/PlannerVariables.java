package org.analyticschatbot.local;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.analyticschatbot.local.StartException.Reason;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ApiKey;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.settings.TimeBudget;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;

/** Reads which model plans from {@code CHATBOT_MODEL_…} variables; without a provider it is the rules. */
final class PlannerVariables {

    private static final int CONTEXT = 16_384;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final EnvironmentReader variables;

    PlannerVariables(EnvironmentReader variables) {
        this.variables = variables;
    }

    PlannerSettings planner() {
        return variables
                .value("CHATBOT_MODEL_PROVIDER", PlannerVariables::provider)
                .map(provider -> new PlannerSettings(model(provider), fallback()))
                .orElseGet(this::rules);
    }

    private PlannerSettings rules() {
        if (variables.text("CHATBOT_MODEL_NAME").isPresent()) {
            throw missing("CHATBOT_MODEL_PROVIDER", "openai, anthropic or ollama");
        }
        return PlannerSettings.rules();
    }

    private ModelSettings model(Provider provider) {
        String baseUrl = variables
                .value("CHATBOT_MODEL_BASE_URL", PlannerVariables::address)
                .orElse(null);
        return new ModelSettings(
                provider,
                variables
                        .text("CHATBOT_MODEL_NAME")
                        .orElseThrow(() -> missing("CHATBOT_MODEL_NAME", "the model's name")),
                baseUrl,
                key(provider, baseUrl == null),
                variables
                        .value("CHATBOT_MODEL_FORMAT", PlannerVariables::format)
                        .orElse(AnswerFormat.SCHEMA),
                variables.value("CHATBOT_MODEL_TEMPERATURE", Double::valueOf).orElse(null),
                variables
                        .value("CHATBOT_MODEL_CONTEXT_TOKENS", EnvironmentReader::count)
                        .orElse(CONTEXT),
                variables
                        .value("CHATBOT_MODEL_TIMEOUT_SECONDS", PlannerVariables::timeBudget)
                        .orElseGet(() -> TimeBudget.ofCall(TIMEOUT)),
                tokens());
    }

    /** An endpoint of one's own may need none. */
    private ApiKey key(Provider provider, boolean isProvidersOwn) {
        boolean isNeeded = isProvidersOwn && provider != Provider.OLLAMA;
        return variables.text("CHATBOT_MODEL_API_KEY").map(ApiKey::of).orElseGet(() -> {
            if (isNeeded) {
                throw missing(
                        "CHATBOT_MODEL_API_KEY", "the key of " + provider.name().toLowerCase(Locale.ROOT));
            }
            return ApiKey.none();
        });
    }

    private TokenLimits tokens() {
        TokenLimits defaults = TokenLimits.defaults();
        return new TokenLimits(
                amount("CHATBOT_MODEL_TOKENS_PER_QUESTION", defaults.perQuestion()),
                amount("CHATBOT_MODEL_TOKENS_PER_USER", defaults.perUser()),
                amount("CHATBOT_MODEL_TOKENS_PER_DAY", defaults.perDay()),
                variables
                        .value("CHATBOT_MODEL_TOKENS_PER_ANSWER", EnvironmentReader::count)
                        .orElse(defaults.answer()));
    }

    private long amount(String name, long otherwise) {
        return variables.value(name, EnvironmentReader::amount).orElse(otherwise);
    }

    private boolean fallback() {
        return variables
                .value("CHATBOT_MODEL_FALLBACK", PlannerVariables::isRules)
                .orElse(false);
    }

    private static boolean isRules(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "rules" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException("Neither rules nor none");
        };
    }

    private static Provider provider(String name) {
        return Provider.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static AnswerFormat format(String name) {
        return AnswerFormat.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static TimeBudget timeBudget(String seconds) {
        return TimeBudget.ofCall(Duration.ofSeconds(EnvironmentReader.amount(seconds)));
    }

    private static String address(String text) {
        URI address = URI.create(text);
        boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("Not an address on the web");
        }
        return text;
    }

    private static StartException missing(String name, String what) {
        return new StartException(Reason.SETTINGS, name + " is missing: set it to " + what);
    }
}
