package org.analyticschatbot.local.bus;

import java.util.stream.IntStream;
import org.analyticschatbot.core.prompt.Step;

/** How many steps of each kind run at the same time, each at least 1. */
public record StepBounds(int acknowledging, int planning, int completing, int notifying) {

    public StepBounds {
        if (IntStream.of(acknowledging, planning, completing, notifying).anyMatch(bound -> bound < 1)) {
            throw new IllegalArgumentException("At least one step of each kind has to run");
        }
    }

    int of(Step step) {
        return switch (step) {
            case ACKNOWLEDGE -> acknowledging;
            case PLAN -> planning;
            case COMPLETE -> completing;
            case NOTIFY -> notifying;
            case NONE -> 1;
        };
    }
}
