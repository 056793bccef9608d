package org.analyticschatbot.local.cli.doctor;

import org.analyticschatbot.local.cli.command.ExitCode;

/**
 * What was found out about one thing.
 *
 * @param finding how it is; where something is wrong, what to do
 */
record Check(Verdict verdict, String subject, String finding) {

    static Check fine(String subject, String finding) {
        return new Check(new Verdict.Fine(), subject, finding);
    }

    /** Works, but perhaps not as wished. */
    static Check doubtful(String subject, String finding) {
        return new Check(new Verdict.Doubtful(), subject, finding);
    }

    static Check wrong(ExitCode exitCode, String subject, String finding) {
        return new Check(new Verdict.Wrong(exitCode), subject, finding);
    }

    String line() {
        return mark() + " " + subject + ": " + finding;
    }

    private String mark() {
        return switch (verdict) {
            case Verdict.Fine fine -> "✓";
            case Verdict.Doubtful doubtful -> "!";
            case Verdict.Wrong wrong -> "✗";
        };
    }

    sealed interface Verdict {

        record Fine() implements Verdict {}

        record Doubtful() implements Verdict {}

        /** @param exitCode what the bot would end with */
        record Wrong(ExitCode exitCode) implements Verdict {}
    }
}
