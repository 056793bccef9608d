package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.ReportDocument;
import picocli.CommandLine.Option;

/** Where the result goes. */
final class OutputOptions {

    @Option(names = "--json", description = "Prints the result as one JSON object, and nothing else.")
    private boolean json;

    @Option(names = "--wrong", description = "Shows each question that was not answered right, and what came instead.")
    private boolean wrong;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Writes the result, with each question that was not answered right, as a page to FILE.html, or"
                            + " with all questions to FILE.json. It holds values of your data. May be given twice.")
    private List<Path> reports = List.of();

    /** @throws org.analyticschatbot.local.cli.command.CommandException if a report could not be written in the end */
    void requireWritable() {
        reports.forEach(ReportFile::requireWritable);
    }

    void show(EvaluationReport report, Terminal terminal) {
        if (wrong) {
            ReportText.mistakes(report).forEach(json ? terminal.err()::println : terminal.out()::println);
        }
        if (json) {
            terminal.out().println(ReportDocument.figures(report));
        } else {
            ReportText.table(report, terminal.width()).forEach(terminal.out()::println);
            SummaryText.lines(report).forEach(terminal.out()::println);
        }
        reports.forEach(file -> ReportFile.write(report, file));
    }
}
