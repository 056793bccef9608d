package org.analyticschatbot.local.cli;

import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever ends a command into one or two lines and an exit code. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Wording WORDING = Wording.of(ErrorReport.class, "errors.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    ErrorReport(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return report(ExitCode.USAGE, WORDING.text("usage", "message", message(e), "command", command), e);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return switch (e) {
            case CommandException ended -> report(ended.exitCode(), message(ended), e);
            case StartException start -> report(exitCode(start.reason()), message(start), e);
            case InfrastructureException broken -> report(ExitCode.ENVIRONMENT, infrastructure(broken), e);
            case InterruptedException stopped -> report(ExitCode.FAILED, WORDING.text("interrupted"), e);
            default -> report(ExitCode.FAILED, WORDING.text("internal", "message", message(e)), e);
        };
    }

    private static ExitCode exitCode(StartException.Reason reason) {
        return switch (reason) {
            case SETTINGS -> ExitCode.USAGE;
            case DATA -> ExitCode.DATA;
            case STATE, PORT_IN_USE -> ExitCode.ENVIRONMENT;
        };
    }

    private static String infrastructure(InfrastructureException broken) {
        String key =
                broken.kind() == InfrastructureException.Kind.PERMANENT ? "infrastructure" : "infrastructure_retry";
        return WORDING.text(key, "message", message(broken));
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private int report(ExitCode exitCode, String message, Exception cause) {
        terminal.tell("chatbot: " + message);
        if (options.debug()) {
            cause.printStackTrace(terminal.err());
        }
        return exitCode.number();
    }
}
