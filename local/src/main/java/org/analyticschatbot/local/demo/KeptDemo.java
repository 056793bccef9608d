package org.analyticschatbot.local.demo;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.analyticschatbot.local.duckdb.TableSource;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo tables, made once a day: the database's file is kept, and copied by every later start. Its name says what it
 * was made from, and the check sum of its content, so that a damaged file is made anew. Keeping it only saves time: what
 * goes wrong with it is no reason not to start.
 *
 * @param folder of the kept file, which is used for nothing else
 */
public record KeptDemo(DemoTables tables, Path folder) implements TableSource {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDemo.class);
    private static final String KEPT = "*.duckdb";

    @Override
    public boolean bring(Path database) {
        try {
            Path file = kept();
            if (file != null) {
                Files.copy(file, database);
            }
            return file != null;
        } catch (IOException e) {
            LOG.info("The demo data is made anew: {}", e.getMessage());
            return false;
        }
    }

    /** The undamaged file of these tables. */
    private @Nullable Path kept() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Files.createDirectories(folder), KEPT)) {
            for (Path file : files) {
                if (file.getFileName().toString().equals(nameOf(file))) {
                    return file;
                }
            }
            return null;
        }
    }

    @Override
    public LoadReport load(Connection connection, Path workFolder) throws SQLException {
        return tables.areIn(connection) ? tables.report() : tables.load(connection, workFolder);
    }

    @Override
    public void keep(Path database) {
        try {
            removeOthers();
            Path half = Files.copy(database, folder.resolve("half"), StandardCopyOption.REPLACE_EXISTING);
            move(half, folder.resolve(nameOf(half)));
        } catch (IOException e) {
            LOG.info("The demo data is not kept: {}", e.getMessage());
        }
    }

    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, KEPT)) {
            for (Path file : kept) {
                Files.delete(file);
            }
        }
    }

    private static void move(Path half, Path file) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file);
        }
    }

    private String nameOf(Path file) throws IOException {
        CRC32C content = new CRC32C();
        content.update(Files.readAllBytes(file));
        return tables.today() + "-" + tables.fingerprint() + "-"
                + HexFormat.of().toHexDigits(content.getValue(), 8) + ".duckdb";
    }
}
