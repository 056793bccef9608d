package org.analyticschatbot.core.semantics.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an editor offers is what the reader knows. */
final class EditorSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/chatbot.schema.json");

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of("", SemanticFile.NAMES),
                Arguments.of("properties/fiscal_year", DeclaredFiscalYear.NAMES),
                Arguments.of("$defs/table", DeclaredTables.NAMES),
                Arguments.of("$defs/column", DeclaredColumns.NAMES),
                Arguments.of("$defs/join", DeclaredJoins.NAMES),
                Arguments.of("$defs/metric", DeclaredMetrics.NAMES),
                Arguments.of("$defs/verified_question", DeclaredQuestions.NAMES));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_name_that_the_reader_knows_is_in_the_schema_and_no_other(String path, String[] names)
            throws IOException {
        Map<?, ?> part = part(path);

        assertThat(map(part.get("properties")).keySet().toArray()).containsExactlyInAnyOrder((Object[]) names);
        assertThat(part.get("additionalProperties")).isEqualTo(false);
    }

    private static Map<?, ?> part(String path) throws IOException {
        Map<?, ?> part = map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SCHEMA)));
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            part = map(part.get(name));
        }
        return part;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return (Map<?, ?>) Objects.requireNonNull(node);
    }
}
