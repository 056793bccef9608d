package org.analyticschatbot.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.terminal.Terminal;

/** The bot in this process for one command; what it stores goes when the command ends, however it ends. */
final class TemporaryRuntime implements AutoCloseable {

    private static final Wording WORDING = Wording.of(TemporaryRuntime.class, "progress.properties");

    private final Path state;
    private final LocalRuntime runtime;
    private final Thread cleaning;

    private TemporaryRuntime(Path state, LocalRuntime runtime, Thread cleaning) {
        this.state = state;
        this.runtime = runtime;
        this.cleaning = cleaning;
    }

    /** Loads the data, and tells the person what it finds in it. */
    static TemporaryRuntime open(Terminal terminal, LocalSettings settings) {
        Path state = temporaryFolder();
        Thread cleaning = new Thread(() -> delete(state), "clean-up");
        Runtime.getRuntime().addShutdownHook(cleaning);
        LocalRuntime runtime = LocalRuntime.open(settings.withState(state));
        int tables = runtime.catalog().schema().tables().size();
        terminal.tell(WORDING.text("loaded", "tables", Integer.toString(tables)));
        return new TemporaryRuntime(state, runtime, cleaning);
    }

    LocalRuntime runtime() {
        return runtime;
    }

    @Override
    public void close() {
        runtime.close();
        delete(state);
        Runtime.getRuntime().removeShutdownHook(cleaning);
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
