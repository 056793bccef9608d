package org.analyticschatbot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of the code is there. */
final class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("\\[yes]\\((\\S+) \"([^\"]+)\"\\)");
    private static final Pattern CELL = Pattern.compile(" (?:\\[yes]\\(\\S+ \"[^\"]+\"\\)|–|not yet) (?=\\|)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
    private static final int PLACES = 5;

    @Test
    void each_yes_of_what_works_where_leads_to_its_test() throws IOException {
        List<MatchResult> tests = TEST.matcher(section()).results().toList();

        assertThat(tests)
                .hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(ROOT.resolve(test.group(1)))
                        .content()
                        .containsPattern("(void |test\\(')" + Pattern.quote(test.group(2)) + "[(']"));
    }

    @Test
    void each_cell_of_what_works_where_is_a_test_or_says_why_there_is_none() throws IOException {
        assertThat(section().lines().filter(line -> line.startsWith("| ")).skip(1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(CELL.matcher(row).results()).hasSize(PLACES));
    }

    @Test
    void each_link_leads_to_a_file() throws IOException {
        assertThat(LINK.matcher(readme()).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }

    private static String section() throws IOException {
        return readme().split("\n## What works where\n", 2)[1].split("\n## ", 2)[0];
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
