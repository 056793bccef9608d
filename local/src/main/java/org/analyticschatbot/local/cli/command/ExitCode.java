package org.analyticschatbot.local.cli.command;

/** What a script learns from a command; listed in the help text. */
public enum ExitCode {
    ANSWERED(0),
    USAGE(2),
    NOT_ANSWERED(3),
    BELOW_THRESHOLD(3),
    FAILED(4),
    DATA(5),
    ENVIRONMENT(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
