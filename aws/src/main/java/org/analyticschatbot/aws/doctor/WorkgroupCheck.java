package org.analyticschatbot.aws.doctor;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.analyticschatbot.aws.athena.WorkgroupProbe.Probed;
import org.analyticschatbot.aws.athena.WorkgroupProbe.Results;
import org.analyticschatbot.core.answer.Wording;

/** Whether the workgroup can run queries, and how it bounds them. */
final class WorkgroupCheck {

    static final String SUBJECT = "Workgroup";

    private static final Wording WORDING = Wording.of(WorkgroupCheck.class, "doctor.properties");
    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

    private final String name;

    WorkgroupCheck(String name) {
        this.name = name;
    }

    Check of(Probed probed) {
        return switch (probed) {
            case Probed.Found found -> of(found);
            case Probed.Absent absent -> wrong(WORDING.text("no_workgroup", "name", name));
            case Probed.Blocked(var obstacle) ->
                // A query may be allowed all the same.
                new Check(
                        Verdict.DOUBTFUL,
                        SUBJECT,
                        ObstacleText.of(obstacle, WORDING.text("workgroup_not_allowed", "name", name)));
        };
    }

    private Check of(Probed.Found found) {
        if (!found.isEnabled()) {
            return wrong(WORDING.text("disabled", "name", name));
        }
        return switch (found.results()) {
            case Results.Nowhere nowhere -> wrong(WORDING.text("no_results", "name", name));
            case Results.At(String location) -> usable(found, WORDING.text("results_at", "location", location));
            case Results.KeptByAthena kept -> usable(found, WORDING.text("results_kept"));
        };
    }

    private Check usable(Probed.Found found, String results) {
        boolean isBounded = found.isEnforced() && found.cutOff().isPresent();
        String finding = WORDING.text(
                "workgroup",
                "name",
                name,
                "results",
                results,
                "enforced",
                WORDING.text(found.isEnforced() ? "enforced" : "not_enforced"),
                "cut_off",
                cutOff(found.cutOff()));
        return new Check(isBounded ? Verdict.FINE : Verdict.DOUBTFUL, SUBJECT, finding);
    }

    private static String cutOff(OptionalLong bytes) {
        return bytes.isPresent()
                ? WORDING.text("cut_off", "gigabytes", gigabytes(bytes.getAsLong()))
                : WORDING.text("no_cut_off");
    }

    private static String gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(GIGABYTE).stripTrailingZeros().toPlainString();
    }

    private static Check wrong(String finding) {
        return new Check(Verdict.IN_THE_WAY, SUBJECT, finding);
    }
}
