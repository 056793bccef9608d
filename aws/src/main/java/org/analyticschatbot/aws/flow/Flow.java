package org.analyticschatbot.aws.flow;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.core.prompt.Step;

/**
 * Which writes of a request become events, and which queue takes them: the table's stream, a pipe, the bus, a rule for
 * each step; and which events of Athena and Glue are heard. The stack deploys these very texts.
 */
public final class Flow {

    /** The name of the bus. */
    public static final String BUS = "analytics-chatbot";

    /** Under which the pipe puts events on the bus. */
    public static final String SOURCE = "analytics-chatbot";

    public static final String STEP_DUE = "Step Due";
    public static final String QUERY_STATE_CHANGE = "Athena Query State Change";

    private Flow() {}

    /** Of stream records: those that ask for a step. A claim asks for none, so our own writes do not come back. */
    public static String pipeFilter() {
        return read("pipe-filter.json");
    }

    /** From a stream record to the event's detail. */
    public static String pipeInput() {
        return read("pipe-input.json");
    }

    /** Of events on our bus: those for one step. */
    public static String stepDue(Step step) {
        return read("step-due.json").replace("{step}", step.name().toLowerCase(Locale.ROOT));
    }

    /** Of events on the account's default bus: queries of our workgroup that have ended. */
    public static String queryEnded(String workgroup) {
        return read("query-ended.json").replace("{workgroup}", workgroup);
    }

    /** Of events on the account's default bus: whatever changes databases, but not what only adds data to their tables. */
    public static String catalogChanged(List<String> databases) {
        return read("catalog-changed.json")
                .replace(
                        "\"{database}\"",
                        databases.stream()
                                .map(database -> new JsonPrimitive(database.toLowerCase(Locale.ROOT)).toString())
                                .collect(joining(", ")));
    }

    private static String read(String name) {
        try (InputStream resource = Flow.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
