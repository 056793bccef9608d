package org.analyticschatbot.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ask", description = "Answers one question in the terminal.")
final class AskCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question; - reads it from standard input.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Prints the answer as one JSON object, and nothing else.")
    private boolean json;

    AskCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        String question = QuestionText.of(words, terminal.in());
        LocalSettings settings = options.settings();
        try (TemporaryRuntime temporary = TemporaryRuntime.open(terminal, settings)) {
            Conversation conversation = new Conversation(temporary.runtime(), settings.localAsker(), terminal);
            Outcome outcome = conversation.ask(question);
            if (json) {
                JsonOutput.print(terminal, outcome.document(null));
            } else {
                outcome.print(terminal);
            }
            return outcome.exitCode().number();
        }
    }
}
