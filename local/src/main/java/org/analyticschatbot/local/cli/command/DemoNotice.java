package org.analyticschatbot.local.cli.command;

import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.terminal.Terminal;

/** Says that the data is made up, so that nobody takes it for their own. */
public final class DemoNotice {

    private static final Wording WORDING = Wording.of(DemoNotice.class, "runtime.properties");

    private DemoNotice() {}

    /** Says nothing over a person's own data. */
    public static void tell(Terminal terminal, LocalSettings settings) {
        if (settings.data() == null) {
            terminal.tell(WORDING.text("demo"));
        }
    }
}
