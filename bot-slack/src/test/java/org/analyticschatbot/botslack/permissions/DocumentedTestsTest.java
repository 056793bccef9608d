package org.analyticschatbot.botslack.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/slack.md} says that people can do is what the tests that it names do. */
class DocumentedTestsTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path END_TO_END = Path.of("..", "e2e");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern SCRIPT = Pattern.compile("`e2e/([\\w.-]+\\.js)`");

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "slack.md"));
        Map<String, String> sources = sources();

        List<MatchResult> named = NAMED.matcher(page).results().toList();

        assertThat(named).hasSizeGreaterThan(15).allSatisfy(name -> {
            assertThat(sources).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(sources.get(name.group(1))).contains("void " + name.group(2) + "(");
            }
        });
        assertThat(SCRIPT.matcher(page).results())
                .isNotEmpty()
                .allSatisfy(script ->
                        assertThat(END_TO_END.resolve(script.group(1))).exists());
    }

    @Test
    void every_row_of_what_one_can_do_names_a_test() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "slack.md"));
        String section = page.split("\n## What one can do\n", 2)[1].split("\n## ", 2)[0];

        assertThat(section.lines().filter(line -> line.startsWith("| ")).skip(1))
                .isNotEmpty()
                .allMatch(row ->
                        row.endsWith("| the same |") || NAMED.matcher(row).find());
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), DocumentedTestsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
