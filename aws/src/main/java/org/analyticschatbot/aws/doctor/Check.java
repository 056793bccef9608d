package org.analyticschatbot.aws.doctor;

import org.analyticschatbot.core.answer.Wording;

/**
 * What was found out about one thing.
 *
 * @param finding how it is; where something is wrong, what to do
 */
record Check(Verdict verdict, String subject, String finding) {

    private static final Wording WORDING = Wording.of(Check.class, "doctor.properties");

    /** @param other what has to be mended first */
    static Check leftOut(String subject, Check other) {
        return new Check(Verdict.DOUBTFUL, subject, WORDING.text("left_out", "subject", other.subject()));
    }

    boolean isWrong() {
        return verdict.exitCode() != 0;
    }

    /** Without the power of control characters: parts of it are names that AWS gave. */
    String line() {
        return verdict.mark() + " " + (subject + ": " + finding).replaceAll("[\\p{Cc}\\p{Cf}]", "�");
    }
}
