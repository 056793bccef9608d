package org.analyticschatbot.local.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.files.FolderTree;

/** A folder that goes, with all that is in it, when it is closed. What cannot be deleted is left to the system. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    private static final Wording WORDING = Wording.of(TemporaryFolder.class, "runtime.properties");

    /** @throws CommandException if there is no room */
    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("chatbot-"));
        } catch (IOException e) {
            String folder = System.getProperty("java.io.tmpdir");
            throw new CommandException(ExitCode.ENVIRONMENT, WORDING.text("no_temporary_folder", "folder", folder));
        }
    }

    @Override
    public void close() {
        new FolderTree(path).delete();
    }
}
