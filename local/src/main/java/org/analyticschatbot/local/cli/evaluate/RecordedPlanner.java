package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.recorded.RecordedAnswers;
import org.analyticschatbot.texttosql.evaluation.recorded.RecordedModel;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.settings.AnswerFormat;
import org.analyticschatbot.texttosql.model.settings.ApiKey;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.analyticschatbot.texttosql.model.settings.TimeBudget;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.analyticschatbot.texttosql.planning.SpringAiQueryPlanner;
import tools.jackson.core.JacksonException;

/** The planner of language models, asking a model that repeats what is in files: with several, each is a candidate of a vote. */
final class RecordedPlanner implements PlannerChoice, AutoCloseable {

    private static final Wording WORDING = Wording.of(RecordedPlanner.class, "eval.properties");
    private static final TimeBudget TIME = TimeBudget.ofCall(Duration.ofSeconds(30));
    private static final int CONTEXT = 128_000;
    private static final int ANSWER = 4_000;

    private final RecordedModel model;
    private final int candidates;

    private RecordedPlanner(RecordedModel model, int candidates) {
        this.model = model;
        this.candidates = candidates;
    }

    /** @throws CommandException if a file is none of recorded answers */
    static RecordedPlanner of(List<Path> files, List<EvaluationQuestion> questions) {
        List<RecordedAnswers> recordings =
                files.stream().map(file -> recording(file, questions)).toList();
        return new RecordedPlanner(RecordedModel.start(recordings), recordings.size());
    }

    private static RecordedAnswers recording(Path file, List<EvaluationQuestion> questions) {
        if (!Files.isReadable(file)) {
            throw new CommandException(ExitCode.DATA, WORDING.text("no_recording", "place", file.toString()));
        }
        try {
            return RecordedAnswers.read(file, questions);
        } catch (JacksonException e) {
            throw new CommandException(ExitCode.DATA, WORDING.text("not_recording", "place", file.toString()));
        }
    }

    @Override
    public QueryPlanner of(LocalData data, Meter meter) {
        QueryPlanner planner = new SpringAiQueryPlanner(
                ChatModelSource.overHttp(),
                settings(),
                new SqlGrounding(data.engineCheck(), meter),
                data.trial(),
                Pace.real(),
                meter);
        return context -> {
            model.nextQuestion();
            return planner.plan(context);
        };
    }

    private ModelSettings settings() {
        return new ModelSettings(
                Provider.OPENAI,
                "recorded",
                model.baseUrl(),
                ApiKey.none(),
                AnswerFormat.SCHEMA,
                null,
                CONTEXT,
                TIME,
                new TokenLimits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, ANSWER),
                candidates);
    }

    @Override
    public void close() {
        model.close();
    }
}
