package org.analyticschatbot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.DuckDbSettings;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptDemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path folder;

    @Test
    void a_later_start_of_the_day_has_the_same_rows_and_makes_nothing() throws Exception {
        long made = revenue(TODAY);
        Path kept = onlyFile();
        Files.setLastModifiedTime(kept, LONG_AGO);

        assertThat(revenue(TODAY)).isEqualTo(made);

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(LONG_AGO);
        assertThat(onlyFile()).isEqualTo(kept);
    }

    @Test
    void the_next_day_takes_the_place_of_the_last() throws Exception {
        long before = revenue(TODAY);
        Path kept = onlyFile();

        assertThat(revenue(TODAY.plusDays(1))).isNotEqualTo(before);

        assertThat(onlyFile()).isNotEqualTo(kept);
    }

    @Test
    void a_damaged_file_is_made_anew() throws Exception {
        long made = revenue(TODAY);
        Path kept = onlyFile();
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);

        assertThat(revenue(TODAY)).isEqualTo(made);
        assertThat(onlyFile()).isNotEmptyFile();
    }

    @Test
    void where_nothing_can_be_kept_the_data_is_there_all_the_same() throws Exception {
        Files.createFile(folder.resolve("demo"));

        assertThat(revenue(TODAY)).isPositive();
    }

    private long revenue(LocalDate today) throws SQLException {
        KeptDemo demo = new KeptDemo(DemoTables.until(today), folder.resolve("demo"));
        try (DuckDbDatabase database =
                        DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("work")), demo, MacroLibrary::install);
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("SELECT sum(quantity * 100)::BIGINT FROM order_items")) {
            assertThat(database.loadReport().tables()).hasSize(6);
            assertThat(sum.next()).isTrue();
            return sum.getLong(1);
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("demo"))) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
