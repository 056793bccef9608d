package org.analyticschatbot.infracdk.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.infracdk.storage.ResultBucket;

/** Which variables of the functions a configuration may set. */
final class Variable {

    static final String PRICE = "CHATBOT_DOLLARS_PER_TERABYTE";

    private static final Set<String> OF_THE_STACK = Set.of(
            "CHATBOT_SECRET",
            "CHATBOT_REQUESTS_TABLE",
            "CHATBOT_KEYS_TABLE",
            "CHATBOT_BUCKET",
            "CHATBOT_WORKGROUP",
            "CHATBOT_DATABASES",
            "CHATBOT_MODEL_PROVIDER",
            "CHATBOT_MODEL_NAME");

    /** Which roles are allowed to read by these very names, so that none may stand for several. */
    private static final Set<String> FILES = Set.of("CHATBOT_ACCESS_FILE", Configuration.SEMANTIC_FILE);

    /** What the functions write, and what expires, is not for files that people keep. */
    private static final List<String> OF_THE_FUNCTIONS =
            List.of(ResultBucket.RESULTS, ResultBucket.CATALOG, ResultBucket.ATHENA);

    private Variable() {}

    private static boolean isFile(String key) {
        return key.matches("[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}")
                && !key.endsWith("/")
                && OF_THE_FUNCTIONS.stream().noneMatch(key::startsWith);
    }

    /** Why this one may not be set; whoever may see a function sees its variables, so no secret stands there. */
    static Optional<String> problem(String name, String value) {
        if (!name.startsWith("CHATBOT_")) {
            return Optional.of("is no variable of the bot");
        }
        if (OF_THE_STACK.contains(name)) {
            return Optional.of("is set by the stack");
        }
        if (name.equals(PRICE) && !value.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
            return Optional.of("should be a price in dollars, such as 5");
        }
        if (FILES.contains(name) && !isFile(value)) {
            return Optional.of("should be the key of a file in the bucket, such as files/chatbot.yaml, and not under "
                    + String.join(", ", OF_THE_FUNCTIONS));
        }
        return name.endsWith("_TOKEN") || name.endsWith("_SECRET") || name.endsWith("_KEY")
                ? Optional.of("belongs in the secret")
                : Optional.empty();
    }
}
