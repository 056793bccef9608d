package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.local.LoopbackModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates a model that is configured by variables, which needs a process of its own. */
final class EvalModelIT {

    @TempDir
    private Path folder;

    @Test
    void the_model_that_is_named_answers_and_its_tokens_are_priced() throws Exception {
        Path data = DataFolder.withOrders(folder);
        Path questions = Files.writeString(
                folder.resolve("questions.jsonl"),
                "{\"id\":1,\"question\":\"How many orders are there?\",\"gold_rows\":[[3]]}\n");

        JsonNode report;
        String asked;
        try (LoopbackModel model = LoopbackModel.writing("SELECT count(*) FROM orders", "Orders")) {
            report = eval(
                    model,
                    "--data",
                    data.toString(),
                    "--questions",
                    questions.toString(),
                    "--model",
                    "the-named-one",
                    "--price-input",
                    "100",
                    "--price-output",
                    "1000",
                    "--json");
            asked = String.join("\n", model.asked());
        }

        assertThat(asked).contains("the-named-one").doesNotContain("\"loopback\"");
        assertThat(report.path("planner").asString()).isEqualTo("the-named-one");
        assertThat(report.path("right").asInt()).isEqualTo(1);
        assertThat(report.at("/tokens/prompt").asInt()).isEqualTo(900);
        assertThat(report.at("/tokens/answer").asInt()).isEqualTo(100);
        assertThat(report.at("/cost/dollars").asDouble()).isEqualTo(0.19);
    }

    private JsonNode eval(LoopbackModel model, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.analyticschatbot.local.Main",
                "eval");
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(model.variables());
        int exitCode = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Files.readString(err)).isZero();
        return JsonMapper.shared().readTree(Files.readString(out));
    }
}
