package org.analyticschatbot.infracdk.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a configuration; what may stand in it is told by infra-cdk/chatbot.example.yaml. Every fault is told with its line
 * and name, all of them at once, and a file with faults gives no configuration.
 */
public final class ConfigurationFile {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final List<Problem> problems = new ArrayList<>();

    private ConfigurationFile() {}

    /** What became of the text. */
    public sealed interface Read {

        record Valid(Configuration configuration) implements Read {}

        record Invalid(List<Problem> problems) implements Read {}
    }

    /**
     * @param line counted from 1
     * @param field with the names of what it is in, such as {@code workgroup.output}
     */
    public record Problem(int line, String field, String message) {

        @Override
        public String toString() {
            return "line " + line + ": " + (field.isEmpty() ? "" : field + " ") + message;
        }
    }

    /** @param folder against which the paths in it are resolved */
    public static Read read(String yaml, Path folder) {
        return new ConfigurationFile().readAll(yaml, folder);
    }

    private Read readAll(String yaml, Path folder) {
        try {
            YamlSection file = new YamlSection(
                    "", new Compose(SETTINGS).composeString(yaml).orElse(null), problems);
            Configuration configuration = new ConfigurationReader(file, folder).configuration();
            return problems.isEmpty() ? new Read.Valid(configuration) : new Read.Invalid(List.copyOf(problems));
        } catch (YamlEngineException e) {
            return new Read.Invalid(List.of(new Problem(lineOf(e), "", "this is no YAML")));
        }
    }

    private static int lineOf(YamlEngineException e) {
        @Nullable MarkedYamlEngineException marked = e instanceof MarkedYamlEngineException m ? m : null;
        return Optional.ofNullable(marked)
                .flatMap(MarkedYamlEngineException::getProblemMark)
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
    }
}
