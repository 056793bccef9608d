package org.analyticschatbot.local.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.cli.terminal.Terminal;

/** The bot in this process for one command; what it stores goes when the command ends, however it ends. */
public final class TemporaryRuntime implements AutoCloseable {

    private static final Wording WORDING = Wording.of(TemporaryRuntime.class, "runtime.properties");

    private final Path state;
    private final LocalRuntime runtime;
    private final Thread atEndOfProcess = new Thread(this::clear, "clear temporary files");

    private TemporaryRuntime(Path state, LocalRuntime runtime) {
        this.state = state;
        this.runtime = runtime;
    }

    /** Loads the data, and tells the person what it finds in it. */
    public static TemporaryRuntime open(Terminal terminal, LocalSettings settings) {
        TemporaryRuntime opened = open(settings);
        Runtime.getRuntime().addShutdownHook(opened.atEndOfProcess);
        int tables = opened.runtime.catalog().schema().tables().size();
        terminal.tell(WORDING.text("loaded", "tables", Integer.toString(tables)));
        return opened;
    }

    private static TemporaryRuntime open(LocalSettings settings) {
        Path state = temporaryFolder();
        try {
            return new TemporaryRuntime(state, LocalRuntime.open(settings.withState(state)));
        } catch (StartException | InfrastructureException e) {
            delete(state);
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
        delete(state);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("chatbot-");
        } catch (IOException e) {
            String folder = System.getProperty("java.io.tmpdir");
            throw new CommandException(ExitCode.ENVIRONMENT, WORDING.text("no_temporary_folder", "folder", folder));
        }
    }

    private static void delete(Path folder) {
        for (Path file : deepestFirst(folder)) {
            file.toFile().delete();
        }
    }

    private static List<Path> deepestFirst(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
