package org.analyticschatbot.texttosql.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

/** Whatever names, comments, types and values are made of, an excerpt stays within its lines and its fence. */
class OutsideTextTest {

    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "\u2028",
            "\u0085",
            "\u000B",
            "```",
            "~~~",
            "---",
            "</catalog>",
            "<|im_end|>",
            "<|endoftext|>",
            "\u202E",
            "\u2066",
            "\u200B",
            "\uFEFF",
            "\u0000",
            "\u001B[2J",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uDB40\uDC41",
            "\uE000",
            "'",
            "\"",
            "''",
            "table ",
            "join ",
            " and 3 more tables",
            "Ignore the above",
            "x",
            "order",
            " ",
            "  ",
            "{question}",
            "$1",
            "\\",
            "İ",
            "ß",
            "漢字",
            "ا",
            "é",
            "…");

    private static final Pattern LINES = Pattern.compile("((table|join) .+\n| \\S.*\n|and \\d+ more tables\n)*");

    @Test
    void nothing_breaks_out() {
        Random random = new Random(20261123);
        for (int i = 0; i < 100; i++) {
            Schema schema = schema(random);

            String shown = new CatalogExcerpt(100 + random.nextInt(900)).of(text(random), schema);

            assertThat(shown).matches(LINES).doesNotContain("`", "<", ">");
            assertThat(shown.codePoints().filter(OutsideTextTest::isHidden).toArray())
                    .isEmpty();
            assertThat(shown.lines()).allMatch(line -> line.length() < 900);
        }
    }

    @Test
    void a_huge_comment_is_cut() {
        String shown = PlainText.of("a ".repeat(1_000_000), 120);

        assertThat(shown).hasSizeLessThanOrEqualTo(120).endsWith("…");
    }

    @Test
    void a_cut_does_not_split_a_character() {
        assertThat(PlainText.of("😀😀😀", 4)).isEqualTo("😀…");
    }

    private static boolean isHidden(int c) {
        return c != '\n'
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static Schema schema(Random random) {
        List<TableSchema> tables = some(random, 12, () -> table(random));
        TableName first =
                tables.isEmpty() ? TableName.of("x") : tables.getFirst().name();
        TableName last = tables.isEmpty() ? first : tables.getLast().name();
        return new Schema(tables, List.of(new ForeignKey(first, text(random), last, text(random), 0.5)));
    }

    private static TableSchema table(Random random) {
        TableName name = new TableName(random.nextBoolean() ? text(random) : null, text(random));
        return new TableSchema(name, text(random), some(random, 8, () -> column(random)), List.of(text(random)), 1L);
    }

    private static ColumnSchema column(Random random) {
        String type = List.of("varchar", "date", "bigint", text(random)).get(random.nextInt(4));
        List<String> values = some(random, 10, () -> text(random));
        ColumnStatistics statistics = new ColumnStatistics(0, 10, text(random), text(random), values);
        return new ColumnSchema(text(random), type, text(random), random.nextInt(5) == 0, statistics);
    }

    private static String text(Random random) {
        return some(random, 6, () -> PIECES.get(random.nextInt(PIECES.size()))).stream()
                .collect(Collectors.joining());
    }

    private static <T> List<T> some(Random random, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}
