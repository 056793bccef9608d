package org.analyticschatbot.local.cli.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.TemporaryRuntime;
import org.analyticschatbot.local.cli.terminal.JsonOutput;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.local.picture.ChartPictures;
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

    @Option(names = "--chart", paramLabel = "FILE.png", description = "Writes the chart of the answer to this file.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "THEME", description = "The colours of the chart: light (default) or dark.")
    private Theme theme = Theme.LIGHT;

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
            show(outcome, writeCsv(runtime, outcome, csv), writeChart(runtime, outcome, chart));
            return outcome.exitCode().number();
        }
    }

    private @Nullable Path writeCsv(LocalRuntime runtime, Outcome outcome, @Nullable Path file) {
        if (file == null || AnswerFile.csv(runtime.resultStore(), outcome.answer(), file)) {
            return file;
        }
        terminal.tell(WORDING.text("csv_without_rows", "file", file.toString()));
        return null;
    }

    private @Nullable Path writeChart(LocalRuntime runtime, Outcome outcome, @Nullable Path file) {
        if (file == null || AnswerFile.chart(picture(runtime, outcome), file)) {
            return file;
        }
        terminal.tell(WORDING.text("no_chart", "file", file.toString()));
        return null;
    }

    private Optional<ResultStore.Content> picture(LocalRuntime runtime, Outcome outcome) {
        return new ChartPictures(runtime.resultStore()).of(outcome.found(), theme);
    }

    private void show(Outcome outcome, @Nullable Path rows, @Nullable Path picture) {
        if (json) {
            JsonOutput.print(terminal, outcome.document(rows, picture));
        } else {
            outcome.print(terminal);
        }
    }
}
