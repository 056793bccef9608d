package org.analyticschatbot.aws.doctor;

import org.analyticschatbot.aws.failure.Obstacle;
import org.analyticschatbot.core.answer.Wording;

/** What to do about a call that was not done. */
final class ObstacleText {

    private static final Wording WORDING = Wording.of(ObstacleText.class, "doctor.properties");

    private ObstacleText() {}

    /** @param notAllowed what to say if a right is missing */
    static String of(Obstacle obstacle, String notAllowed) {
        return switch (obstacle.kind()) {
            case NOT_ALLOWED -> notAllowed;
            case UNREACHABLE -> WORDING.text("UNREACHABLE", "code", obstacle.code());
            case CREDENTIALS_EXPIRED -> WORDING.text("CREDENTIALS_EXPIRED");
            case CREDENTIALS_UNKNOWN -> WORDING.text("CREDENTIALS_UNKNOWN", "code", obstacle.code());
            case TOO_FAST -> WORDING.text("TOO_FAST");
            case OTHER -> WORDING.text("OTHER", "code", obstacle.code());
        };
    }
}
