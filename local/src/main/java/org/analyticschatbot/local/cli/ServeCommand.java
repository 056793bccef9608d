package org.analyticschatbot.local.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.ServerOptions;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "serve", description = "Starts the server and answers until it is stopped (the same as no command).")
final class ServeCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(ServeCommand.class, "serve.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    @Mixin
    private final ServerOptions serverOptions = new ServerOptions();

    ServeCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(terminal, serverOptions.over(options.settings()));
    }

    /** Returns when the thread is interrupted; a signal ends the process, and with it the server. */
    static int serve(Terminal terminal, LocalSettings settings) throws InterruptedException {
        try (Server server = Server.run(settings)) {
            terminal.tell(
                    WORDING.text("started", "host", settings.http().host(), "port", Integer.toString(server.port())));
            new CountDownLatch(1).await();
            return ExitCode.ANSWERED.number();
        }
    }
}
