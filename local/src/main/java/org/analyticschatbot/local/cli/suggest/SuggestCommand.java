package org.analyticschatbot.local.cli.suggest;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryFolder;
import org.analyticschatbot.local.cli.terminal.PlainText;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.DuckDbSettings;
import org.analyticschatbot.local.duckdb.TableSource;
import org.analyticschatbot.local.duckdb.catalog.ChatbotFile;
import org.analyticschatbot.local.duckdb.catalog.DuckDbCatalog;
import org.analyticschatbot.local.duckdb.catalog.SchemaFile;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.analyticschatbot.local.proposal.ProposedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "suggest",
        description = "Proposes a chatbot.yaml for your data: joins that the values bear out, names in full,"
                + " columns that look personal, numbers to be summed. It changes nothing.")
public final class SuggestCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(SuggestCommand.class, "suggest.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes it to a new file instead.")
    private @Nullable Path output;

    public SuggestCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Path data = options.settings().data();
        if (data == null) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_data"));
        }
        if (!Files.isReadable(data)) {
            throw new CommandException(ExitCode.DATA, WORDING.text("unreadable", "folder", data.toString()));
        }
        String proposal = proposal(data);
        if (output == null) {
            proposal.lines().forEach(line -> terminal.out().println(PlainText.line(line)));
        } else {
            write(output, proposal);
        }
        return ExitCode.ANSWERED.number();
    }

    private static String proposal(Path data) {
        try (TemporaryFolder work = TemporaryFolder.create();
                DuckDbDatabase database = DuckDbDatabase.open(
                        DuckDbSettings.of(work.path().resolve("engine")),
                        TableSource.files(data),
                        MacroLibrary::install)) {
            ChatbotFile said = ChatbotFile.beside(data);
            DuckDbCatalog catalog = DuckDbCatalog.of(database, SchemaFile.beside(data), said);
            return ProposedFile.of(database, catalog.schema(), said.said());
        }
    }

    private void write(Path file, String proposal) {
        try {
            Files.writeString(file, proposal, StandardOpenOption.CREATE_NEW);
            terminal.tell(WORDING.text("written", "file", file.toString()));
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("exists", "file", file.toString()));
        } catch (IOException e) {
            throw new CommandException(ExitCode.ENVIRONMENT, WORDING.text("not_written", "file", file.toString()));
        }
    }
}
