package org.analyticschatbot.local.cli.serve;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.DemoNotice;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.LoadSummary;
import org.analyticschatbot.local.cli.command.ServerOptions;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.web.Server;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The server as long as the process runs, with its options. */
public final class Serving {

    private static final Wording WORDING = Wording.of(Serving.class, "serve.properties");

    private final Terminal terminal;
    private final Browser browser;

    @Mixin
    private final ServerOptions serverOptions = new ServerOptions();

    @Option(names = "--open", description = "Opens the page in your browser as soon as it answers.")
    private boolean open;

    public Serving(Terminal terminal, Browser browser) {
        this.terminal = terminal;
        this.browser = browser;
    }

    /**
     * Returns when the thread is interrupted; a signal ends the process, and with it the server.
     *
     * @return the exit code
     */
    public int run(LocalSettings given) throws InterruptedException {
        LocalSettings settings = serverOptions.over(given);
        try (Server server = Server.run(settings)) {
            terminal.tell(
                    WORDING.text("started", "host", settings.http().host(), "port", Integer.toString(server.port())));
            LoadSummary.lines(server.runtime().loadReport()).forEach(terminal::tell);
            DemoNotice.tell(terminal, settings);
            if (open) {
                open(settings.http().page(server.port()));
            }
            new CountDownLatch(1).await();
            return ExitCode.ANSWERED.number();
        }
    }

    private void open(URI page) throws InterruptedException {
        switch (browser.open(page)) {
            case Browser.Opening.Opened opened -> {}
            case Browser.Opening.NoBrowser(String reason) ->
                terminal.tell(WORDING.text("no_browser", "reason", reason, "page", page.toString()));
        }
    }
}
