package org.analyticschatbot.local.cli.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.TemporaryRuntime;
import org.analyticschatbot.local.cli.terminal.JsonOutput;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ask", description = "Answers one question in the terminal.")
public final class AskCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(AskCommand.class, "ask.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question; - reads it from standard input.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Prints the answer as one JSON object, and nothing else.")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes all rows of the answer to this file.")
    private @Nullable Path csv;

    public AskCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        String question = QuestionText.of(words, terminal.in());
        try (TemporaryRuntime temporary = TemporaryRuntime.open(terminal, options.settings())) {
            LocalRuntime runtime = temporary.runtime();
            Outcome outcome = new Conversation(runtime, terminal).ask(question);
            show(outcome, csv == null ? null : writeCsv(runtime, outcome, csv));
            return outcome.exitCode().number();
        }
    }

    private @Nullable Path writeCsv(LocalRuntime runtime, Outcome outcome, Path file) {
        boolean written = CsvFile.write(runtime.resultStore(), outcome.answer(), file);
        if (!written) {
            terminal.tell(WORDING.text("csv_without_rows", "file", file.toString()));
        }
        return written ? file : null;
    }

    private void show(Outcome outcome, @Nullable Path written) {
        if (json) {
            JsonOutput.print(terminal, outcome.document(written));
        } else {
            outcome.print(terminal);
        }
    }
}
