package org.analyticschatbot.local.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.cli.ask.AskCommand;
import org.analyticschatbot.local.cli.catalog.DescribeCommand;
import org.analyticschatbot.local.cli.catalog.TablesCommand;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.doctor.DoctorCommand;
import org.analyticschatbot.local.cli.evaluate.EvalCommand;
import org.analyticschatbot.local.cli.serve.Browser;
import org.analyticschatbot.local.cli.serve.ServeCommand;
import org.analyticschatbot.local.cli.serve.Serving;
import org.analyticschatbot.local.cli.serve.SystemBrowser;
import org.analyticschatbot.local.cli.suggest.SuggestCommand;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.cli.train.TrainCommand;
import picocli.CommandLine;

/** All commands, and what becomes of their errors: one or two lines that say what to do, and an exit code. */
public final class CommandLineInterface {

    private static final int USAGE_WIDTH = 100;

    private CommandLineInterface() {}

    /** @return the exit code of the process */
    public static int run(Terminal terminal, String... arguments) {
        return run(terminal, SystemBrowser.ofThisSystem(), arguments);
    }

    static int run(Terminal terminal, Browser browser, String... arguments) {
        CommandLine commandLine = commandLine(terminal, browser);
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        terminal.flush();
        return exitCode;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static CommandLine commandLine(Terminal terminal, Browser browser) {
        CommonOptions options = new CommonOptions();
        ErrorReport errors = new ErrorReport(terminal, options);
        return new CommandLine(new ChatbotCommand(options, new Serving(terminal, browser)))
                .addSubcommand(new ServeCommand(options, new Serving(terminal, browser)))
                .addSubcommand(new AskCommand(terminal, options))
                .addSubcommand(new TablesCommand(terminal, options))
                .addSubcommand(new DescribeCommand(terminal, options))
                .addSubcommand(new EvalCommand(terminal, options, LocalData.ofSettings()))
                .addSubcommand(new SuggestCommand(terminal, options))
                .addSubcommand(new DoctorCommand(terminal, options))
                .addSubcommand(new TrainCommand(arguments -> run(Terminal.silent(), arguments)))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(USAGE_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
