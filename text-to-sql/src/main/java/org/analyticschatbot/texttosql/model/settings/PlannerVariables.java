package org.analyticschatbot.texttosql.model.settings;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.jspecify.annotations.Nullable;

/** Reads which model plans from {@code CHATBOT_MODEL_…} variables; without a provider it is the rules. */
public final class PlannerVariables {

    private static final Set<Provider> NEEDING_KEYS = EnumSet.of(Provider.OPENAI, Provider.ANTHROPIC);
    private static final int CONTEXT = 16_384;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_CANDIDATES = 5;

    private final Variables variables;
    private final Set<Provider> offered;

    /** @param offered the providers that this runtime can reach */
    public PlannerVariables(Variables variables, Set<Provider> offered) {
        this.variables = variables;
        this.offered = offered;
    }

    /** @throws SettingException if what is set is not enough, or cannot be what it should be */
    public PlannerSettings planner() {
        return variables
                .value("CHATBOT_MODEL_PROVIDER", this::provider)
                .map(provider -> new PlannerSettings(model(provider), fallback()))
                .orElseGet(this::rules);
    }

    private PlannerSettings rules() {
        if (variables.text("CHATBOT_MODEL_NAME").isPresent()) {
            throw missing("CHATBOT_MODEL_PROVIDER", names());
        }
        return PlannerSettings.rules();
    }

    private String names() {
        return offered.stream()
                .sorted()
                .map(provider -> provider.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
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
                temperature(),
                variables.count("CHATBOT_MODEL_CONTEXT_TOKENS").orElse(CONTEXT),
                variables
                        .value("CHATBOT_MODEL_TIMEOUT_SECONDS", PlannerVariables::timeBudget)
                        .orElseGet(() -> TimeBudget.ofCall(TIMEOUT)),
                tokens(),
                candidates());
    }

    private @Nullable Double temperature() {
        return variables.value("CHATBOT_MODEL_TEMPERATURE", Double::valueOf).orElse(null);
    }

    /** A model that always says the same has nothing to vote about. */
    private int candidates() {
        int candidates = variables
                .value("CHATBOT_MODEL_CANDIDATES", PlannerVariables::candidates)
                .orElse(1);
        if (candidates > 1 && Double.valueOf(0).equals(temperature())) {
            throw new SettingException("CHATBOT_MODEL_CANDIDATES is " + candidates
                    + ", but at CHATBOT_MODEL_TEMPERATURE 0 all are the same: set a temperature such as 0.7, or none");
        }
        return candidates;
    }

    private static int candidates(String text) {
        int candidates = Integer.parseInt(text);
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException("Not from 1 to " + MOST_CANDIDATES);
        }
        return candidates;
    }

    /** An endpoint of one's own may need none. */
    private ApiKey key(Provider provider, boolean isProvidersOwn) {
        boolean isNeeded = isProvidersOwn && NEEDING_KEYS.contains(provider);
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
                variables.count("CHATBOT_MODEL_TOKENS_PER_ANSWER").orElse(defaults.answer()));
    }

    private long amount(String name, long otherwise) {
        return variables.amount(name).orElse(otherwise);
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

    private Provider provider(String name) {
        Provider provider = Provider.valueOf(name.toUpperCase(Locale.ROOT));
        if (!offered.contains(provider)) {
            throw new IllegalArgumentException("Not here");
        }
        return provider;
    }

    private static AnswerFormat format(String name) {
        return AnswerFormat.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static TimeBudget timeBudget(String seconds) {
        return TimeBudget.ofCall(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static String address(String text) {
        URI address = URI.create(text);
        boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("Not an address on the web");
        }
        return text;
    }

    private static SettingException missing(String name, String what) {
        return new SettingException(name + " is missing: set it to " + what);
    }
}
