package org.analyticschatbot.local.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of our own and all that is in it. */
public record FolderTree(Path root) {

    /** Deletes what can be deleted; what cannot, for instance a file that another process holds, is left. */
    public void delete() {
        deepestFirst().forEach(file -> file.toFile().delete());
    }

    private List<Path> deepestFirst() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
