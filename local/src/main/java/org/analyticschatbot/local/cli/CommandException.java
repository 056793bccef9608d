package org.analyticschatbot.local.cli;

/** Ends a command. The message says in one or two lines what is wrong and what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    CommandException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
