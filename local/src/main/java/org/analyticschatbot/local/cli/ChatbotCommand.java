package org.analyticschatbot.local.cli;

import java.util.concurrent.Callable;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.serve.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** What runs without the name of a command: the server. */
@Command(
        name = "chatbot",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Answers questions about your data. Without a command it starts the server.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "2:the command line or a setting is wrong",
            "3:the bot asks back, or cannot answer that question; for eval: a figure is below its threshold",
            "4:the question, or some check, failed",
            "5:there is no data, or none that can be read",
            "6:something on this machine is in the way: the port, the state folder, the disk"
        })
final class ChatbotCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions options;

    @Mixin
    private final Serving serving;

    ChatbotCommand(CommonOptions options, Serving serving) {
        this.options = options;
        this.serving = serving;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serving.run(options.settings());
    }
}
