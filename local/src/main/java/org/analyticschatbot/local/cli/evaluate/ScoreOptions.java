package org.analyticschatbot.local.cli.evaluate;

import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationSettings;
import org.analyticschatbot.texttosql.evaluation.report.Prices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a wrong answer, and what a token costs. */
final class ScoreOptions {

    private static final Wording WORDING = Wording.of(ScoreOptions.class, "eval.properties");

    @Option(
            names = "--penalty",
            paramLabel = "N",
            defaultValue = "1",
            description = "Points that a wrong answer costs; a right one gives 1, none 0. Default: ${DEFAULT-VALUE}.")
    private double penalty;

    @Option(
            names = "--price-input",
            paramLabel = "DOLLARS",
            description = "What a million tokens of the prompt cost; with --price-output the cost is told.")
    private @Nullable Double input;

    @Option(names = "--price-output", paramLabel = "DOLLARS", description = "What a million tokens of the answer cost.")
    private @Nullable Double output;

    /** @throws CommandException if that makes no sense */
    EvaluationSettings settings(String planner) {
        requireAmount("--penalty", penalty);
        return new EvaluationSettings(planner, penalty, prices());
    }

    private @Nullable Prices prices() {
        if (input == null && output == null) {
            return null;
        }
        if (input == null || output == null) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("one_price"));
        }
        requireAmount("--price-input", input);
        requireAmount("--price-output", output);
        return new Prices(input, output);
    }

    private static void requireAmount(String option, double amount) {
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_amount", "option", option));
        }
    }
}
