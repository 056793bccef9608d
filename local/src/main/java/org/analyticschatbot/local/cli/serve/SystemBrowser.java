package org.analyticschatbot.local.cli.serve;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser that the operating system opens addresses with. Its own program is asked, not {@code java.awt.Desktop},
 * which needs the parts of Java that a server's JDK leaves out.
 */
public final class SystemBrowser implements Browser {

    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);
    private static final Wording WORDING = Wording.of(SystemBrowser.class, "serve.properties");

    /** What has not ended by then is the browser itself, in the foreground. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<String> opener;

    /** @param opener a command that takes the address as its last argument */
    SystemBrowser(List<String> opener) {
        this.opener = List.copyOf(opener);
    }

    /** Of the system that this process runs on. */
    public static Browser ofThisSystem() {
        return new SystemBrowser(opener(System.getProperty("os.name")));
    }

    static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }

    @Override
    public Opening open(URI page) throws InterruptedException {
        try {
            return outcome(start(page));
        } catch (IOException e) {
            LOG.debug("No browser", e);
            return new Opening.NoBrowser(WORDING.text("missing", "program", opener.getFirst()));
        }
    }

    private Process start(URI page) throws IOException {
        List<String> command =
                Stream.concat(opener.stream(), Stream.of(page.toString())).toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return process;
    }

    private Opening outcome(Process process) throws InterruptedException {
        boolean failed = process.waitFor(PATIENCE) && process.exitValue() != 0;
        return failed
                ? new Opening.NoBrowser(WORDING.text(
                        "ended", "program", opener.getFirst(), "code", Integer.toString(process.exitValue())))
                : new Opening.Opened();
    }
}
