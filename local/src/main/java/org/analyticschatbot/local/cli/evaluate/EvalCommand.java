package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.ConfiguredPlanner;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.texttosql.evaluation.Evaluation;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "eval",
        description =
                "Asks many questions whose rows are known, and counts the right answers (execution accuracy), and many"
                        + " that have no answer, and counts those that it declines."
                        + " Where questions name a database, its files are in the sub-folder of that name.")
public final class EvalCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(EvalCommand.class, "eval.properties");
    private static final int TOLD_EVERY = 50;

    private final Terminal terminal;
    private final CommonOptions options;
    private final LocalData.Source source;

    @Option(
            names = "--questions",
            paramLabel = "FILE.jsonl",
            required = true,
            description = "One JSON object a line: id, database, question, hardness, expected (answer, or abstain),"
                    + " gold_rows, ordered, gold_sql.")
    private Path questions = Path.of("");

    @Option(
            names = "--recorded",
            paramLabel = "FILE.jsonl",
            description = "Lets a language model answer that repeats what it said before:"
                    + " one JSON object a line, id (of a question) and sql.")
    private @Nullable Path recorded;

    @Option(names = "--json", description = "Prints the result as one JSON object, and nothing else.")
    private boolean json;

    @Option(names = "--wrong", description = "Shows each question that was not answered right, and what came instead.")
    private boolean wrong;

    public EvalCommand(Terminal terminal, CommonOptions options, LocalData.Source source) {
        this.terminal = terminal;
        this.options = options;
        this.source = source;
    }

    @Override
    public Integer call() {
        LocalSettings settings = options.settings();
        if (settings.data() == null) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_data"));
        }
        List<EvaluationQuestion> all = QuestionFile.read(questions);
        EvaluationReport report = evaluate(all, settings, settings.data());
        print(report);
        return ExitCode.ANSWERED.number();
    }

    private EvaluationReport evaluate(List<EvaluationQuestion> all, LocalSettings settings, Path folder) {
        if (recorded == null) {
            return evaluate(
                    all,
                    settings,
                    folder,
                    data -> ConfiguredPlanner.of(settings.planner(), data, ModelObserver.none()));
        }
        try (RecordedPlanner planner = RecordedPlanner.of(recorded, all)) {
            return evaluate(all, settings, folder, planner);
        }
    }

    private EvaluationReport evaluate(
            List<EvaluationQuestion> all, LocalSettings settings, Path folder, PlannerChoice planner) {
        try (DatabaseAnswerer databases = new DatabaseAnswerer(settings, folder, source, planner)) {
            all.forEach(question -> databases.requireDatabase(question.database()));
            AtomicInteger done = new AtomicInteger();
            return new EvaluationReport(Evaluation.run(all, (question, database) -> {
                tellProgress(done.getAndIncrement(), all.size());
                return databases.answer(question, database);
            }));
        }
    }

    private void tellProgress(int done, int all) {
        if (done % TOLD_EVERY == 0) {
            terminal.tell(WORDING.text("progress", "done", Integer.toString(done), "all", Integer.toString(all)));
        }
    }

    private void print(EvaluationReport report) {
        if (wrong) {
            ReportText.mistakes(report).forEach(json ? terminal.err()::println : terminal.out()::println);
        }
        if (json) {
            terminal.out().println(report.toJson());
        } else {
            ReportText.table(report, terminal.width()).forEach(terminal.out()::println);
        }
    }
}
