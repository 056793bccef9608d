package org.analyticschatbot.local.cli.ask;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.jspecify.annotations.Nullable;

/** What was stored with an answer in a file of the person's choice, which is there as a whole or not at all. */
final class AnswerFile {

    private static final Wording WORDING = Wording.of(AnswerFile.class, "ask.properties");

    private AnswerFile() {}

    /**
     * Writes all rows.
     *
     * @return whether the answer has rows of a query, so that the file was written
     * @throws CommandException if it cannot be written
     */
    static boolean csv(ResultStore results, @Nullable Answer answer, Path file) {
        return answer instanceof Answer.Table table && write(out -> results.load(table.csvUrl(), out), file);
    }

    /**
     * Writes the chart.
     *
     * @param picture empty where the answer has none
     * @return whether the file was written
     * @throws CommandException if it cannot be written
     */
    static boolean chart(Optional<ResultStore.Content> picture, Path file) {
        return picture.isPresent() && write(picture.get(), file);
    }

    private static boolean write(ResultStore.Content content, Path file) {
        try {
            copy(content, file.toAbsolutePath());
            return true;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.ENVIRONMENT,
                    WORDING.text("file_not_written", "file", file.toString(), "message", reason(e)));
        }
    }

    private static void copy(ResultStore.Content content, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            into(file, content);
            return;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            into(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void into(Path file, ResultStore.Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    /** The messages of file system exceptions are mostly nothing but the path. */
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "no permission";
            default -> String.valueOf(e.getMessage());
        };
    }
}
