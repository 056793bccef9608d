package org.analyticschatbot.local.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.analyticschatbot.core.processprompt.ResultStore;

/**
 * Files that are written once: each appears whole, and on the disk, or not at all. What is being written stands in a
 * folder of its own, which one process owns and empties when it starts.
 */
final class DurableFolder {

    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;
    private final Path unfinished;

    DurableFolder(Path root) throws IOException {
        this.root = root;
        this.unfinished = Files.createDirectories(root.resolve("unfinished"));
        try (Stream<Path> left = Files.list(unfinished)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Writes the file if it is not there yet; the content is produced in any case. */
    void write(String subfolder, String name, ResultStore.Content content) throws IOException {
        Path folder = root.resolve(subfolder);
        Path draft = unfinished.resolve(UUID.randomUUID().toString());
        try {
            writeToDisk(draft, content);
            if (!Files.exists(folder.resolve(name))) {
                publish(draft, folder, name);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeToDisk(Path draft, ResultStore.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
    }

    private void publish(Path draft, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        sync(root);
    }

    /** A name survives a power cut only when its folder is on the disk too. Windows does that by itself. */
    private static void sync(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
