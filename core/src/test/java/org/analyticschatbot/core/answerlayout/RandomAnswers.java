package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.notifier.Message;
import org.jspecify.annotations.Nullable;

/** Messages that nobody means well with; a seed gives the same ones in each run. */
public final class RandomAnswers {

    private static final int MEGABYTE = 1_000_000;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00A0",
            "EMEA",
            "<!channel> <!here> <@U061F7AUR> <#C024BE91L> <!subteam^S012AB3CD>",
            "<https://example.com|Log in>",
            "https://example.com/?a=1&b=2",
            "&lt;!channel&gt; &amp;lt;!here&amp;gt;",
            "``` `x` ```\n```",
            "*bold* _italic_ ~strike~ :boom: @channel",
            "👩‍👩‍👧‍👦 👍🏽 🇩🇪",
            "שלום עולם مرحبا می‌خواهم",
            "\u202Egnp.exe\u202C \u2066x\u2069 a\u200Bb\u200Dc\uFEFF",
            "NUL\0ESC\u001B[31m\r\n\ttab\u0085\u2028end",
            "\uD83D lone \uDE00 surrogates",
            "NaN",
            "-Infinity",
            "{title} {unknown} $1 \\",
            "e\u0301\u0301\u0301\u0301\u0301\u0301");
    private static final List<String> TYPES = List.of(
            "varchar",
            "bigint",
            "double",
            "decimal(38,10)",
            "date",
            "timestamp(3)",
            "boolean",
            "row(a bigint)",
            "",
            "DECIMAL(9,99)");

    private static final List<String> MEGABYTES = TEXTS.stream()
            .map(text -> text.repeat(MEGABYTE / Math.max(1, text.length())))
            .toList();

    private final SplittableRandom random;

    public RandomAnswers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public Message message() {
        return switch (random.nextInt(12)) {
            case 0 -> new Message.NotAnswered(new Failure(Failure.Code.INTERNAL, text()));
            case 1 -> new Message.Answered(new Answer.Refusal(text(), texts(30), text()));
            case 2 -> new Message.Answered(new Answer.Clarification(text(), texts(30), text()));
            case 3, 4 -> new Message.Answered(metadata());
            default -> new Message.Answered(table());
        };
    }

    @SuppressWarnings("NullAway") // it does not read the @Nullable inside a type from a class file
    private Answer.Metadata metadata() {
        List<Column> columns = columns();
        return new Answer.Metadata(text(), columns, rows(columns.size()), text());
    }

    private Answer.Table table() {
        List<Column> columns = columns();
        List<List<@Nullable Object>> rows = rows(columns.size());
        return AnswerFixture.answer(
                text(),
                text(),
                text().repeat(random.nextInt(3)),
                columns,
                rows,
                rows.size() + (random.nextBoolean() ? 0 : random.nextLong(Long.MAX_VALUE - MEGABYTE)),
                random.nextBoolean(),
                texts(12),
                random.nextBoolean() ? "rules" : text(),
                random.nextLong(-1, Long.MAX_VALUE),
                Duration.ofMillis(random.nextLong(1L << random.nextInt(1, 60))));
    }

    /** An answer that has a chart: half of them such as Slack may draw. */
    public Message charted() {
        if (random.nextBoolean()) {
            return new Message.Answered(table().with(new Answer.ChartImage("bar", "", "results/chart.png")));
        }
        boolean inParts = random.nextBoolean();
        List<Column> columns = new ArrayList<>(List.of(new Column(text(), "varchar"), new Column("amount", "double")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int count = random.nextInt(2, 24);
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(inParts ? "month " + i / 4 : i + text());
            row.add(random.nextDouble(-5, 1e9));
            if (inParts) {
                row.add("kind " + i % 4);
            }
            rows.add(row);
        }
        if (inParts) {
            columns.add(new Column("kind", "varchar"));
        }
        Answer.Table answer = AnswerFixture.answer(
                text(), text(), "", columns, rows, count, false, List.of(), "rules", 0, Duration.ofMillis(1));
        return new Message.Answered(
                answer.with(new Answer.ChartImage(one(List.of("bar", "pie", "line", "grouped_bar")), "", "c.png")));
    }

    private List<Column> columns() {
        int count = random.nextInt(10) == 0 ? 500 : random.nextInt(25);
        return IntStream.range(0, count)
                .mapToObj(i -> new Column(random.nextInt(4) == 0 ? text() : "column_" + i, one(TYPES)))
                .toList();
    }

    /** As many cells as there are columns, most of the time. */
    private List<List<@Nullable Object>> rows(int columns) {
        Function<Integer, @Nullable Object> cell = random.nextInt(3) == 0 ? i -> "x".repeat(200) : i -> cell();
        int count = columns < 100 && random.nextInt(4) == 0 ? 200 : random.nextInt(20);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            List<@Nullable Object> row = new ArrayList<>();
            int width = random.nextInt(20) == 0 ? random.nextInt(columns + 2) : columns;
            for (int c = 0; c < width; c++) {
                row.add(cell.apply(c));
            }
            rows.add(row);
        }
        return rows;
    }

    private @Nullable Object cell() {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(-320, 309));
            case 3 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-2_000, 2_000));
            case 4 -> BigInteger.TWO.pow(random.nextInt(5_000)).subtract(BigInteger.ONE);
            case 5 -> random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY;
            case 6 -> random.nextBoolean() ? -0.0 : Float.MIN_VALUE;
            case 7 -> random.nextBoolean();
            case 8 -> "2026-0%d-01T00:00:00".formatted(random.nextInt(1, 10));
            default -> text();
        };
    }

    private List<String> texts(int most) {
        return IntStream.range(0, random.nextInt(most)).mapToObj(i -> text()).toList();
    }

    private String text() {
        return switch (random.nextInt(40)) {
            case 0 -> one(MEGABYTES);
            case 1, 2, 3, 4 -> one(TEXTS).repeat(random.nextInt(1, 200));
            default -> one(TEXTS) + one(TEXTS);
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
