package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole template as it was last accepted, so that a change of what is deployed is seen where the code is reviewed. */
class SnapshotTest {

    private static final Path SNAPSHOT =
            Path.of("src/test/resources/org/analyticschatbot/infracdk/template.snapshot.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_template_is_the_one_that_was_accepted() throws IOException {
        String now = text();
        if (Boolean.getBoolean("snapshot.accept")) {
            Files.writeString(SNAPSHOT, now);
        }

        assertThat(now)
                .as("The template has changed. If that is meant: mvn -pl infra-cdk -am test -Dtest=SnapshotTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsnapshot.accept=true, and look at the difference")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    /** In the order of names, which the CDK does not promise. */
    private static String text() throws IOException {
        Object sorted = JSON.convertValue(Synthesized.template(), Map.class);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(sorted) + "\n";
    }
}
