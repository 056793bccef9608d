package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.texttosql.evaluation.Evaluation;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "eval",
        description = "Asks many questions whose rows are known, and counts the right answers (execution accuracy),"
                + " and those that have no answer, and counts which of them are declined."
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

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Mixin
    private final ScoreOptions score = new ScoreOptions();

    @Mixin
    private final ThresholdOptions thresholds = new ThresholdOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public EvalCommand(Terminal terminal, CommonOptions options, LocalData.Source source) {
        this.terminal = terminal;
        this.options = options;
        this.source = source;
    }

    @Override
    public Integer call() {
        LocalSettings settings = planner.settings(options);
        if (settings.data() == null) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_data"));
        }
        List<EvaluationQuestion> all = QuestionFile.read(questions);
        EvaluationSettings terms = score.settings(planner.planner(settings));
        thresholds.requireSense(all);
        output.requireWritable();
        EvaluationReport report = new EvaluationReport(terms, verdicts(all, settings, settings.data()));
        output.show(report, terminal);
        return exitCode(thresholds.missed(report.total())).number();
    }

    private List<Verdict> verdicts(List<EvaluationQuestion> all, LocalSettings settings, Path folder) {
        return planner.with(settings, all, choice -> {
            try (DatabaseAnswerer databases = new DatabaseAnswerer(settings, folder, source, choice)) {
                all.forEach(question -> databases.requireDatabase(question.database()));
                return verdicts(all, databases);
            }
        });
    }

    private List<Verdict> verdicts(List<EvaluationQuestion> all, DatabaseAnswerer databases) {
        AtomicInteger done = new AtomicInteger();
        return Evaluation.run(all, (question, database) -> {
            tellProgress(done.getAndIncrement(), all.size());
            return databases.answer(question, database);
        });
    }

    private void tellProgress(int done, int all) {
        if (done % TOLD_EVERY == 0) {
            terminal.tell(WORDING.text("progress", "done", Integer.toString(done), "all", Integer.toString(all)));
        }
    }

    private ExitCode exitCode(List<String> missed) {
        missed.forEach(line -> terminal.tell("chatbot: " + line));
        return missed.isEmpty() ? ExitCode.ANSWERED : ExitCode.BELOW_THRESHOLD;
    }
}
