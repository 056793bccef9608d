package org.analyticschatbot.local.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.RuntimeListener;
import org.analyticschatbot.local.ScriptedData;
import org.analyticschatbot.local.SettingsFixture;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.StartException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningRuntimeTest {

    @TempDir
    private Path state;

    @Test
    void a_runtime_that_nobody_took_is_closed_and_leaves_the_state_folder_free() {
        OpeningRuntime opening = new OpeningRuntime(this::open);
        opening.begin();
        opening.abandon();

        try (LocalRuntime next = open()) {
            assertThat(next.inFlight()).isZero();
        }
    }

    @Test
    void a_runtime_that_was_handed_over_stays_open() {
        OpeningRuntime opening = new OpeningRuntime(this::open);
        opening.begin();
        try (LocalRuntime taken = opening.handOver()) {
            opening.abandon();

            assertThatExceptionOfType(StartException.class)
                    .as("the state folder is still in use by %s", taken)
                    .isThrownBy(this::open)
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.STATE));
        }
    }

    @Test
    void what_its_opening_threw_is_thrown_to_whoever_waits() {
        OpeningRuntime opening = new OpeningRuntime(() -> {
            throw new StartException(Reason.DATA, "no data");
        });
        opening.begin();

        assertThatExceptionOfType(StartException.class).isThrownBy(opening::handOver);
        assertThatExceptionOfType(StartException.class).isThrownBy(opening::abandon);
    }

    @Test
    void what_never_began_has_nothing_to_close() {
        new OpeningRuntime(() -> {
                    throw new AssertionError("It was opened");
                })
                .abandon();
    }

    private LocalRuntime open() {
        LocalSettings settings = SettingsFixture.in(state);
        return LocalRuntime.open(settings, RuntimeListener.none(), (given, queryEnded) -> new ScriptedData(queryEnded));
    }
}
