package org.analyticschatbot.local.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.analyticschatbot.local.LoopbackModel;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerCheckTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_model_the_rules_plan() {
        assertThat(check(Map.of()).line()).isEqualTo("✓ Planner: rules; no language model is configured");
    }

    @Test
    void a_model_that_answers_is_fine_after_one_call() throws IOException {
        try (LoopbackModel model = LoopbackModel.writing("SELECT 1", "One")) {
            Check check = check(model.variables());

            assertThat(check.line())
                    .startsWith("✓ Planner: loopback answers, in ")
                    .contains("1000 tokens");
            assertThat(model.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, CHATBOT_MODEL_API_KEY",
        "403, CHATBOT_MODEL_API_KEY",
        "404, CHATBOT_MODEL_NAME",
        "400, CHATBOT_MODEL_FORMAT",
        "429, credit",
        "500, status page"
    })
    void a_model_that_does_not_is_wrong_with_the_next_step(int status, String step) throws IOException {
        try (LoopbackModel model = LoopbackModel.refusing(status)) {
            Check check = check(model.variables());

            assertThat(check.line()).startsWith("✗ Planner: ").contains(step).doesNotContain("sk-canary");
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void a_model_that_is_not_there_is_wrong() throws IOException {
        Map<String, String> variables;
        try (LoopbackModel model = LoopbackModel.refusing(500)) {
            variables = model.variables();
        }

        assertThat(check(variables).line()).startsWith("✗ Planner: nothing listens where loopback should be");
    }

    private Check check(Map<String, String> variables) {
        return new SetupChecks(SettingsFixture.with(folder, variables)).planner();
    }
}
