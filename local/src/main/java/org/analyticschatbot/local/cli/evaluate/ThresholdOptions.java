package org.analyticschatbot.local.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.report.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How good it has to be. Figures are held against them as they are printed: rounded to four places. */
final class ThresholdOptions {

    private static final Wording WORDING = Wording.of(ThresholdOptions.class, "eval.properties");

    @Option(
            names = "--at-least",
            paramLabel = "SHARE",
            description = "Exit code 3 if the execution accuracy is below it, such as 0.7.")
    private @Nullable Double accuracy;

    @Option(
            names = "--precision-at-least",
            paramLabel = "SHARE",
            description = "Exit code 3 if fewer of the answers are right.")
    private @Nullable Double precision;

    @Option(
            names = "--abstention-at-least",
            paramLabel = "SHARE",
            description = "Exit code 3 if fewer of the questions without an answer are declined or asked back.")
    private @Nullable Double abstention;

    /** @throws CommandException if one is no share, or has no question to be held against */
    void requireSense(List<EvaluationQuestion> questions) {
        requireShare("--at-least", accuracy);
        requireShare("--precision-at-least", precision);
        requireShare("--abstention-at-least", abstention);
        if (abstention != null
                && questions.stream().noneMatch(one -> one.expected() instanceof Expectation.Abstention)) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_abstention"));
        }
    }

    private static void requireShare(String option, @Nullable Double share) {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("no_share", "option", option));
        }
    }

    /** A line for each figure that is below its threshold. */
    List<String> missed(Tally tally) {
        return Stream.of(
                        missed("below_accuracy", tally.executionAccuracy(), accuracy),
                        missed("below_precision", tally.precision(), precision),
                        missed("below_abstention", tally.abstention(), abstention))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> missed(String key, double share, @Nullable Double threshold) {
        return threshold == null || share >= threshold
                ? Optional.empty()
                : Optional.of(WORDING.text(key, "share", text(share), "threshold", text(threshold)));
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
