package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what could be a table: each file of the folder, each sub-folder with files of one kind, or a single file. */
final class DataFolder {

    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xls", "ods");
    private static final String SCHEMA_FILE = "schema.json";

    private final Path data;
    private final List<DataSource> sources = new ArrayList<>();
    private final List<LoadProblem> problems = new ArrayList<>();

    private DataFolder(Path data) {
        this.data = data;
    }

    /** Looks at {@code data}; whatever is wrong with it becomes a problem. */
    static DataFolder scan(Path data) {
        DataFolder folder = new DataFolder(data);
        folder.scan();
        return folder;
    }

    List<DataSource> sources() {
        return List.copyOf(sources);
    }

    List<LoadProblem> problems() {
        return List.copyOf(problems);
    }

    private void scan() {
        if (!Files.exists(data)) {
            problem(data, "There is no such file or folder: check the path.");
        } else if (Files.isRegularFile(data)) {
            file(data);
        } else if (isPartitioned()) {
            subFolder(data);
        } else {
            children();
        }
    }

    /** A folder with nothing but folders such as {@code year=2024} is one table itself. */
    private boolean isPartitioned() {
        List<Path> children = list(data);
        return !children.isEmpty()
                && children.stream()
                        .allMatch(child -> Files.isDirectory(child)
                                && child.getFileName().toString().contains("="));
    }

    private void children() {
        for (Path child : list(data)) {
            if (Files.isDirectory(child)) {
                subFolder(child);
            } else if (!child.getFileName().toString().equals(SCHEMA_FILE)) {
                file(child);
            }
        }
        if (sources.isEmpty() && problems.isEmpty()) {
            problem(data, "The folder holds no data: put CSV, TSV, JSON or Parquet files into it.");
        }
    }

    private void file(Path file) {
        Optional<FileKind> kind = FileKind.of(file);
        if (kind.isPresent()) {
            sources.add(new DataSource(FileKind.stem(file), label(file), kind.get(), file, List.of(file)));
        } else if (isSpreadsheet(file)) {
            problem(file, "Spreadsheets are not read: save each sheet as a CSV file.");
        } else if (file.equals(data)) {
            problem(file, "This is no CSV, TSV, JSON or Parquet file, judging by its name.");
        }
    }

    private void subFolder(Path folder) {
        List<Path> files = filesBelow(folder);
        Set<FileKind> kinds =
                files.stream().flatMap(file -> FileKind.of(file).stream()).collect(Collectors.toSet());
        if (kinds.size() == 1) {
            FileKind kind = kinds.iterator().next();
            sources.add(new DataSource(folder.getFileName().toString(), label(folder), kind, folder, files));
        } else if (kinds.size() > 1) {
            problem(folder, "A folder is one table, but this one mixes kinds of files: give each kind a folder.");
        }
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(DataFolder::isVisible).sorted().toList();
        } catch (IOException e) {
            problem(folder, "The folder cannot be read: check its permissions.");
            return List.of();
        }
    }

    private List<Path> filesBelow(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> FileKind.of(file).isPresent() && isVisibleBelow(folder, file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problem(folder, "The folder cannot be read: check its permissions.");
            return List.of();
        }
    }

    private static boolean isVisibleBelow(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (!isVisible(part)) {
                return false;
            }
        }
        return true;
    }

    /** Programs leave files such as {@code .DS_Store} and {@code _SUCCESS} beside the data. */
    private static boolean isVisible(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("_");
    }

    private static boolean isSpreadsheet(Path file) {
        String name = file.getFileName().toString();
        return SPREADSHEETS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private String label(Path path) {
        return path.equals(data)
                ? path.getFileName().toString()
                : data.relativize(path).toString();
    }

    private void problem(Path path, String message) {
        problems.add(new LoadProblem(label(path), null, message));
    }
}
