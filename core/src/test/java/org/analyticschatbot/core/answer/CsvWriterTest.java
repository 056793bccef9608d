package org.analyticschatbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.CsvParser.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {

    /** What any spreadsheet may take for a formula: at the start of a cell, whichever character parts the cells. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\t\r\n])[\\p{Z}\\p{C}\\s\"]*[=+\\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]");

    private static final String[] FRAGMENTS = {
        "=",
        "+",
        "-",
        "@",
        "＝",
        "＋",
        "－",
        "＠",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\"",
        "'",
        ",",
        ";",
        " ",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\0",
        "|",
        "1",
        "cmd|' /C calc'!A0",
        "SUM(A1)",
        "Süd",
        "🌍",
        "a"
    };

    private static final int CASES = 20_000;

    @Test
    void cells_are_written_by_their_type() throws IOException {
        List<@Nullable Object> row = Arrays.asList(
                -5L,
                new BigDecimal("-0.0000000010"),
                -1.5e-7,
                Double.NEGATIVE_INFINITY,
                true,
                "-5",
                "say \"hi\", Süd",
                "",
                null,
                LocalDate.of(2026, 3, 2),
                LocalTime.of(9, 0),
                LocalDateTime.of(2026, 3, 2, 9, 0),
                OffsetDateTime.parse("2026-03-02T09:00Z"));

        String csv = csv(List.of(column("-a")), List.of(row));

        assertThat(csv)
                .isEqualTo("\uFEFF\"'-a\"\r\n"
                        + "-5,-0.0000000010,-1.5E-7,\"'-Infinity\",true,\"'-5\",\"say \"\"hi\"\", Süd\",\"\",,"
                        + "\"2026-03-02\",\"09:00:00\",\"2026-03-02T09:00:00\",\"2026-03-02T09:00:00Z\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\",\"x\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tharmless",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\0=1+1",
                "＝1+1",
                "x;=1+1;",
                "x;\"=1+1",
                "x\n=1+1",
                "\"=1+1"
            })
    void no_text_starts_a_formula(String attack) throws IOException {
        String cell = onlyCell(csv(List.of(column("a")), List.of(List.of(attack))));

        assertThat(FORMULA.matcher(cell).find()).as(cell).isFalse();
        assertThat(cell.replace("'", "")).isEqualTo(attack.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "1 + 1 = 2", "mail@example.org", "O'Brien", "a, -b", "x;y", "Süd 🌍", " ", ""})
    void ordinary_text_stays_as_it_is(String text) throws IOException {
        assertThat(onlyCell(csv(List.of(column("a")), List.of(List.of(text))))).isEqualTo(text);
    }

    @Test
    void every_table_comes_back_and_no_cell_of_it_is_a_formula() throws IOException {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<@Nullable Object>> rows = randomRows(random);
            List<Column> columns = List.of(column(randomText(random)), column(randomText(random)));

            List<List<@Nullable Cell>> read = new CsvParser(csv(columns, rows).substring(1)).rows();

            assertThat(read).as("seed %d", seed).hasSize(rows.size() + 1);
            assertRow(seed, read.getFirst(), columns.stream().map(Column::name).toList());
            for (int i = 0; i < rows.size(); i++) {
                assertRow(seed, read.get(i + 1), rows.get(i));
            }
        }
    }

    private static void assertRow(int seed, List<@Nullable Cell> read, List<? extends @Nullable Object> written) {
        assertThat(read).as("seed %d", seed).hasSize(written.size());
        for (int i = 0; i < written.size(); i++) {
            assertCell(seed, read.get(i), written.get(i));
        }
    }

    private static void assertCell(int seed, @Nullable Cell read, @Nullable Object written) {
        if (read == null || written == null) {
            assertThat(read).as("seed %d", seed).isEqualTo(written);
            return;
        }
        assertThat(read.quoted()).as("seed %d", seed).isEqualTo(written instanceof String);
        assertThat(read.text().replace("'", ""))
                .as("seed %d", seed)
                .isEqualTo(written.toString().replace("'", ""));
        if (read.quoted()) {
            assertThat(FORMULA.matcher(read.text()).find())
                    .as("seed %d: %s", seed, read.text())
                    .isFalse();
        }
    }

    @Test
    void a_million_rows_pass_through_without_being_held() throws IOException {
        CountingStream counted = new CountingStream();
        CsvWriter writer = new CsvWriter(counted, List.of(column("a")));
        int rows = 1_000_000;

        long heldBack = 0;
        for (int i = 1; i <= rows; i++) {
            writer.write(List.of("0123456789"));
            heldBack = Math.max(heldBack, 14L * i - counted.bytes);
        }
        writer.flush();

        assertThat(heldBack).isLessThan(100_000);
        assertThat(counted.bytes).isEqualTo(14L * rows + "\uFEFF\"a\"\r\n".getBytes(StandardCharsets.UTF_8).length);
    }

    private static List<List<@Nullable Object>> randomRows(SplittableRandom random) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            rows.add(Arrays.asList(randomCell(random), randomCell(random)));
        }
        return rows;
    }

    private static @Nullable Object randomCell(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> BigDecimal.valueOf(random.nextLong(-1000, 1000), 2);
            case 3 -> random.nextDouble(-1, 1);
            default -> randomText(random);
        };
    }

    private static String randomText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        return text.toString();
    }

    private static Column column(String name) {
        return new Column(name, "varchar");
    }

    private static String onlyCell(String csv) {
        Cell cell = new CsvParser(csv.substring(1)).rows().get(1).getFirst();
        assertThat(cell).isNotNull();
        return cell.text();
    }

    private static String csv(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out, columns);
        for (List<? extends @Nullable Object> row : rows) {
            writer.write(Collections.unmodifiableList(row));
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
