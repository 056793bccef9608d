package org.analyticschatbot.infracdk.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of module {@code aws} that are deployed as they stand there. */
public final class Contract {

    /** Name of the bus, and of what the bot's own events come from. */
    public static final String BUS = "analytics-chatbot";

    public static final String STEP_DUE = "Step Due";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contract() {}

    /** Properties of {@code AWS::DynamoDB::Table}. */
    public static Map<String, Object> requestsTable() {
        return parse(read("dynamodb/prompt-requests.json"));
    }

    /** Properties of {@code AWS::DynamoDB::Table}. */
    public static Map<String, Object> keysTable() {
        return parse(read("dynamodb/prompt-request-keys.json"));
    }

    public static String pipeFilter() {
        return read("flow/pipe-filter.json");
    }

    public static String pipeInput() {
        return read("flow/pipe-input.json");
    }

    /** The pattern of the rule that leads to the queue of a step. */
    public static Map<String, Object> stepDue(String step) {
        return parse(read("flow/step-due.json").replace("{step}", step.toLowerCase(Locale.ROOT)));
    }

    /** The pattern of the rule for queries that have ended, on the account's default bus. */
    public static Map<String, Object> queryEnded(String workgroup) {
        return parse(read("flow/query-ended.json").replace("{workgroup}", workgroup));
    }

    /** The pattern of the rule for what changes in those databases, on the account's default bus. */
    public static Map<String, Object> catalogChanged(List<String> databases) {
        String names = databases.stream()
                .map(database -> text(database.toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
        return parse(read("flow/catalog-changed.json").replace("\"{database}\"", names));
    }

    private static String text(String value) {
        return TextNode.valueOf(value).toString();
    }

    /** @param function by its id, such as {@code PlanQuery} */
    public static List<DeclaredPermission> permissions(String function) {
        return Optional.ofNullable(Permissions.ALL.get(function))
                .orElseThrow(() -> new IllegalStateException("No permissions are declared for " + function));
    }

    private static Map<String, Object> parse(String json) {
        return parse(json, new TypeReference<>() {});
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = Contract.class.getResourceAsStream("/org/analyticschatbot/aws/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No file " + name + " of module aws: build it with all modules");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Permissions {

        private static final Map<String, List<DeclaredPermission>> ALL =
                parse(read("permissions/permissions.json"), new TypeReference<>() {});
    }
}
