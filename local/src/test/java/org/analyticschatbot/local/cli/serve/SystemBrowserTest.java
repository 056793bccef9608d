package org.analyticschatbot.local.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemBrowserTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:8080/");

    @ParameterizedTest
    @CsvSource({"Linux,xdg-open", "FreeBSD,xdg-open", "Mac OS X,open", "Windows 11,rundll32"})
    void each_system_has_its_own_program(String system, String program) {
        assertThat(SystemBrowser.opener(system)).first().isEqualTo(program);
    }

    @Test
    void the_program_gets_the_address(@TempDir Path folder) throws Exception {
        Path opened = folder.resolve("opened");
        Browser browser = new SystemBrowser(List.of("sh", "-c", "printf %s \"$1\" > '" + opened + "'", "sh"));

        assertThat(browser.open(PAGE)).isEqualTo(new Browser.Opening.Opened());
        assertThat(Files.readString(opened)).isEqualTo(PAGE.toString());
    }

    @Test
    void a_program_that_is_not_there_is_no_browser() throws Exception {
        assertThat(new SystemBrowser(List.of("no-such-opener")).open(PAGE))
                .isEqualTo(new Browser.Opening.NoBrowser("no-such-opener cannot be run"));
    }

    @Test
    void a_program_that_finds_no_browser_is_none_either() throws Exception {
        assertThat(new SystemBrowser(List.of("sh", "-c", "exit 3")).open(PAGE))
                .isEqualTo(new Browser.Opening.NoBrowser("sh ended with 3"));
    }
}
