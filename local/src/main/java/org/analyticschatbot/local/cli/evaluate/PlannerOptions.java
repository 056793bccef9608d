package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.ConfiguredPlanner;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who answers. */
final class PlannerOptions {

    private static final Wording WORDING = Wording.of(PlannerOptions.class, "eval.properties");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Lets this model of the configured provider answer. Default: CHATBOT_MODEL_NAME.")
    private @Nullable String model;

    @Option(
            names = "--recorded",
            paramLabel = "FILE.jsonl",
            description = "Lets a language model answer that repeats what it said before:"
                    + " one JSON object a line, id (of a question) and sql."
                    + " Given several times, each is a candidate, and a vote chooses.")
    private List<Path> recorded = new ArrayList<>();

    /** @throws CommandException if two are to answer */
    LocalSettings settings(CommonOptions options) {
        if (model != null && !recorded.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("two_models"));
        }
        return options.settings(model == null ? Map.of() : Map.of("CHATBOT_MODEL_NAME", model));
    }

    /** As the report calls it: the model, or its recording. */
    String planner(LocalSettings settings) {
        if (!recorded.isEmpty()) {
            String names = recorded.stream().map(PlannerOptions::name).collect(Collectors.joining(" + "));
            return WORDING.text("recorded", "name", names);
        }
        ModelSettings configured = settings.planner().model();
        return configured == null ? WORDING.text("rules") : configured.name();
    }

    /** Of the file, without what follows its last dot. */
    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** @param evaluation is given who plans */
    <T> T with(LocalSettings settings, List<EvaluationQuestion> questions, Function<PlannerChoice, T> evaluation) {
        if (recorded.isEmpty()) {
            return evaluation.apply((data, meter) -> ConfiguredPlanner.of(settings.planner(), data, meter, meter));
        }
        try (RecordedPlanner planner = RecordedPlanner.of(recorded, questions)) {
            return evaluation.apply(planner);
        }
    }
}
