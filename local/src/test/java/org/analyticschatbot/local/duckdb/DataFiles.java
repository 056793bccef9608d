package org.analyticschatbot.local.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;

/** Writes the files of a test, and opens a small database over them. */
public final class DataFiles {

    private final Path folder;

    public DataFiles(Path folder) {
        this.folder = folder;
    }

    public DataFiles with(String name, String... lines) {
        return with(name, StandardCharsets.UTF_8, lines);
    }

    public DataFiles with(String name, Charset charset, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(lines), charset);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public DataFiles withParquet(String name, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
            return this;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public DuckDbDatabase open() {
        return open(folder);
    }

    /** With Trino's functions, as the bot opens it. */
    public DuckDbDatabase openWithMacros() {
        return DuckDbDatabase.open(DuckDbSettings.of(workFolder()), TableSource.files(folder), MacroLibrary::install);
    }

    public static DuckDbDatabase open(Path data) {
        return DuckDbDatabase.open(
                new DuckDbSettings(workFolder(), 256L << 20, 2, 64L << 20, ZoneOffset.UTC),
                TableSource.files(data),
                connection -> {});
    }

    /** A new one for each database, which deletes it when it is closed. */
    public static Path workFolder() {
        try {
            return Files.createTempDirectory("duckdb-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows as text, cells parted by {@code |}. */
    public static List<String> rows(DuckDbDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
