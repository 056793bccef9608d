package org.analyticschatbot.local.cli.serve;

import java.util.concurrent.Callable;
import org.analyticschatbot.local.cli.command.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "serve", description = "Starts the server and answers until it is stopped (the same as no command).")
public final class ServeCommand implements Callable<Integer> {

    private final CommonOptions options;

    @Mixin
    private final Serving serving;

    public ServeCommand(CommonOptions options, Serving serving) {
        this.options = options;
        this.serving = serving;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serving.run(options.settings());
    }
}
