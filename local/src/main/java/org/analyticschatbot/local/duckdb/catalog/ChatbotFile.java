package org.analyticschatbot.local.duckdb.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.local.duckdb.load.LoadProblem;

/**
 * What {@code chatbot.yaml} says of the data.
 *
 * @param problems why the file could not be read at all; what is wrong with its words is not known before the data is
 */
public record ChatbotFile(SemanticFile said, List<LoadProblem> problems) {

    public ChatbotFile {
        problems = List.copyOf(problems);
    }

    /** The one in the folder of the data, if there is one. */
    public static ChatbotFile beside(Path data) {
        Path file = data.resolve(SemanticFile.NAME);
        try {
            return Files.isRegularFile(file)
                    ? new ChatbotFile(SemanticFile.of(Files.readString(file)), List.of())
                    : new ChatbotFile(SemanticFile.none(), List.of());
        } catch (IOException e) {
            LoadProblem unreadable = new LoadProblem(
                    SemanticFile.NAME, null, "The file cannot be read: check its permissions, and that it is UTF-8.");
            return new ChatbotFile(SemanticFile.none(), List.of(unreadable));
        }
    }

    /** The resource beside {@code owner}. */
    public static ChatbotFile resource(Class<?> owner) {
        try (InputStream in = owner.getResourceAsStream(SemanticFile.NAME)) {
            if (in == null) {
                throw new IllegalStateException("No " + SemanticFile.NAME + " beside " + owner.getName());
            }
            return new ChatbotFile(SemanticFile.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
