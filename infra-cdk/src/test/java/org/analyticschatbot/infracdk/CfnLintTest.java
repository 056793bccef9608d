package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What CloudFormation itself would say of the template, as far as cfn-lint knows. */
class CfnLintTest {

    private static final String LINTER = "cfn-lint";

    /** "Dependency already enforced": the CDK writes down that a function needs its role, though a reference says so. */
    private static final String OF_THE_CDK = "W3005";

    @Test
    void the_template_is_without_a_warning() throws IOException, InterruptedException {
        boolean isRequired = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(
                isRequired || isInstalled(), "There is no cfn-lint on the PATH, so the template is not checked by it");

        Process lint = new ProcessBuilder(
                        LINTER,
                        "--format",
                        "parseable",
                        "--ignore-checks",
                        OF_THE_CDK,
                        "--template",
                        Synthesized.templateFile().toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(told).isZero();
        assertThat(told).isEmpty();
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, LINTER)));
    }
}
