package org.analyticschatbot.local.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.page.ReportPage;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.ReportDocument;

/** A report in a file, whose name tells its format. */
final class ReportFile {

    private static final Wording WORDING = Wording.of(ReportFile.class, "eval.properties");

    private enum Format {
        HTML,
        JSON
    }

    private ReportFile() {}

    /** Before a model is paid for nothing. */
    static void requireWritable(Path file) {
        format(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new CommandException(ExitCode.ENVIRONMENT, WORDING.text("no_report_folder", "file", file.toString()));
        }
    }

    private static Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            return Format.HTML;
        }
        if (name.endsWith(".json")) {
            return Format.JSON;
        }
        throw new CommandException(ExitCode.USAGE, WORDING.text("no_report_format", "file", file.toString()));
    }

    /** @throws CommandException if it cannot be written */
    static void write(EvaluationReport report, Path file) {
        try {
            Files.writeString(
                    file,
                    switch (format(file)) {
                        case HTML -> ReportPage.of(report);
                        case JSON -> ReportDocument.whole(report);
                    });
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.ENVIRONMENT, WORDING.text("report_not_written", "file", file.toString()));
        }
    }
}
