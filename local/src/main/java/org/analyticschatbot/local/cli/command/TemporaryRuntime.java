package org.analyticschatbot.local.cli.command;

import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.duckdb.load.LoadReport;

/** The bot in this process for one command; what it stores goes when the command ends, however it ends. */
public final class TemporaryRuntime implements AutoCloseable {

    private static final Wording WORDING = Wording.of(TemporaryRuntime.class, "runtime.properties");

    private final TemporaryFolder state;
    private final LocalRuntime runtime;
    private final Thread atEndOfProcess = new Thread(this::clear, "clear temporary files");

    private TemporaryRuntime(TemporaryFolder state, LocalRuntime runtime) {
        this.state = state;
        this.runtime = runtime;
    }

    /**
     * Loads the data, and tells the person what it finds in it.
     *
     * @throws CommandException if it finds nothing that can be asked about
     */
    public static TemporaryRuntime open(Terminal terminal, LocalSettings settings) {
        TemporaryRuntime opened = open(settings);
        Runtime.getRuntime().addShutdownHook(opened.atEndOfProcess);
        LoadReport report = opened.runtime.loadReport();
        LoadSummary.lines(report).forEach(terminal::tell);
        DemoNotice.tell(terminal, settings);
        if (report.tables().isEmpty()) {
            opened.close();
            throw new CommandException(
                    ExitCode.DATA, WORDING.text("no_tables", "folder", String.valueOf(settings.data())));
        }
        return opened;
    }

    private static TemporaryRuntime open(LocalSettings settings) {
        TemporaryFolder state = TemporaryFolder.create();
        try {
            return new TemporaryRuntime(state, LocalRuntime.open(settings.withState(state.path())));
        } catch (StartException | InfrastructureException e) {
            state.close();
            throw e;
        }
    }

    public LocalRuntime runtime() {
        return runtime;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEndOfProcess);
        clear();
    }

    private void clear() {
        runtime.close();
        state.close();
    }
}
