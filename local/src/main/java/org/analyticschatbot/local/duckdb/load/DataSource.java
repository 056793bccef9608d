package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of one table.
 *
 * @param name as the file or folder is called
 * @param label relative to the data folder
 * @param root the file itself, or the folder that holds the files
 */
record DataSource(String name, String label, FileKind kind, Path root, List<Path> files) {

    private static final Pattern PARTITION = Pattern.compile("[^=/]+=[^=/]*");

    DataSource {
        files = List.copyOf(files);
    }

    DataSource withFiles(List<Path> others) {
        return new DataSource(name, label, kind, root, others);
    }

    /** Whether each file stands in folders that name a column and its value, as in {@code year=2024/month=1}. */
    boolean isPartitioned() {
        return files.stream().allMatch(this::isInPartition);
    }

    /** How a message names the file. */
    String label(Path file) {
        return file.equals(root) ? label : label + "/" + root.relativize(file);
    }

    long bytes() {
        return files.stream().mapToLong(DataSource::size).sum();
    }

    private boolean isInPartition(Path file) {
        if (file.equals(root)) {
            return false;
        }
        Path folders = root.relativize(file).getParent();
        return folders != null && isPartitionPath(folders);
    }

    private static boolean isPartitionPath(Path folders) {
        for (Path folder : folders) {
            if (!PARTITION.matcher(folder.toString()).matches()) {
                return false;
            }
        }
        return true;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
