package org.analyticschatbot.local.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of the state folder. The operating system ends the lock when the process dies. */
final class StateFolderLock implements AutoCloseable {

    /** Far behind the content, so that others can read who holds the lock even where locks forbid reading. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private StateFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws InfrastructureException if another process has the folder */
    static StateFolderLock acquire(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new InfrastructureException(Kind.PERMANENT, inUse(folder, Files.readString(file)));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(ownProcess().getBytes(StandardCharsets.UTF_8)));
        return new StateFolderLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String ownProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String inUse(Path folder, String process) {
        return "The state folder %s is in use by process %s: stop it, or choose another folder"
                .formatted(folder, process);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
