package org.analyticschatbot.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.choice.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartPngTest {

    private static final int BLUE = Theme.LIGHT.series(0, false).getRGB();
    private static final List<String> CHARTS = List.of(
            "",
            "line chart",
            "area chart",
            "bar chart",
            "stacked bar chart",
            "grouped bar chart",
            "pie chart",
            "scatter plot",
            "histogram",
            "share",
            "trend",
            "relation",
            "top");
    private static final List<String> TEXTS = List.of(
            "North",
            "",
            " ",
            "$x^2$",
            "東京",
            "القاهرة",
            "👩‍👩‍👧",
            "\u0000\u0007",
            "a\nb",
            "<b>&amp;</b>",
            "\uD800",
            "x".repeat(5000));

    @Test
    void whatever_the_data_are_a_readable_picture_of_bounded_size_is_drawn() throws IOException {
        Random random = new Random(2026);
        int drawn = 0;
        for (int i = 0; i < 120; i++) {
            ChartData data = randomData(random);
            ChartSpec spec = new ChartChooser().choose(pick(CHARTS, random), pick(TEXTS, random), data);
            if (spec.type() != ChartType.NONE) {
                assertReadable(new ChartPng(pick(List.of(Theme.values()), random)).draw(spec, data));
                drawn++;
            }
        }

        assertThat(drawn).isGreaterThan(60);
    }

    @Test
    void bars_start_at_zero() throws IOException {
        BufferedImage image = image(
                "orders by status",
                Result.of("status varchar", "orders bigint").row("open", 500L).row("done", 1000L));

        List<Integer> heights = IntStream.of(firstQuarter(image), thirdQuarter(image))
                .map(x -> blueIn(image, x))
                .boxed()
                .toList();

        assertThat(heights.get(0)).isGreaterThan(100);
        assertThat(heights.get(1)).isCloseTo(2 * heights.get(0), within(4));
    }

    @Test
    void thirty_lying_bars_are_all_there() throws IOException {
        BufferedImage image = image(
                "orders by product",
                Result.of("product varchar", "orders bigint").labelled("product", 30));

        assertThat(blueRuns(image)).isEqualTo(30);
    }

    @Test
    void a_dark_chart_has_dark_paper() throws IOException {
        ChartData data = Result.of("status varchar", "orders bigint")
                .labelled("status", 4)
                .data();

        BufferedImage image = read(new ChartPng(Theme.DARK).draw(spec("orders by status", data), data));

        assertThat(image.getRGB(2, 2)).isEqualTo(Theme.DARK.paper().getRGB());
    }

    @Test
    void charts_drawn_at_the_same_time_do_not_disturb_each_other() {
        ChartPng png = new ChartPng(Theme.LIGHT);
        List<ChartData> results = IntStream.rangeClosed(2, 9)
                .mapToObj(n -> Result.of("product varchar", "orders bigint")
                        .labelled("product", n)
                        .data())
                .toList();
        List<byte[]> alone = results.stream()
                .map(data -> png.draw(spec("orders", data), data))
                .toList();

        List<byte[]> together = results.parallelStream()
                .map(data -> png.draw(spec("orders", data), data))
                .toList();

        assertThat(IntStream.range(0, alone.size())).allMatch(i -> Arrays.equals(alone.get(i), together.get(i)));
    }

    @Test
    void nothing_is_not_drawn() {
        ChartData data = Result.of("name varchar").row("Ann").data();

        assertThatThrownBy(() -> new ChartPng(Theme.LIGHT).draw(spec("names", data), data))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadable(byte[] png) throws IOException {
        BufferedImage image = read(png);
        assertThat(png).hasSizeLessThan(300 * 1024);
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isBetween(300, 2720);
        assertThat(IntStream.range(0, image.getHeight() / 4)
                        .flatMap(y -> IntStream.range(0, 800).map(x -> image.getRGB(2 * x, 4 * y)))
                        .distinct()
                        .limit(12)
                        .count())
                .isGreaterThan(10);
    }

    private static ChartData randomData(Random random) {
        Result result = Result.of(pick(
                        List.of(
                                "region varchar|sales bigint",
                                "day date|sales double",
                                "region varchar|kind varchar|sales double",
                                "day date|region varchar|avg_price double",
                                "price double|weight double",
                                "price double",
                                "region varchar|sales double|cost double"),
                        random)
                .split("\\|", -1));
        int rows = pick(List.of(1, 2, 7, 31, 120, 500), random);
        ChartData shape = result.data();
        for (int row = 0; row < rows; row++) {
            int index = row;
            result.row(shape.columns().stream()
                    .map(c -> cell(c.type(), index, random))
                    .toArray());
        }
        return result.data(rows + (random.nextBoolean() ? 0 : 1000));
    }

    private static @Nullable Object cell(String type, int row, Random random) {
        if (random.nextInt(12) == 0) {
            return null;
        }
        return switch (type) {
            case "varchar" -> random.nextBoolean() ? "label " + row % 40 : pick(TEXTS, random);
            case "date" -> LocalDate.of(1990, 1, 1).plusDays(row * 37L).toString();
            case "bigint" -> random.nextLong() >> random.nextInt(63);
            default -> (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(40) - 20);
        };
    }

    private static BufferedImage image(String question, Result result) throws IOException {
        ChartData data = result.data();
        return read(new ChartPng(Theme.LIGHT).draw(spec(question, data), data));
    }

    private static ChartSpec spec(String question, ChartData data) {
        return new ChartChooser().choose(question, "Orders", data);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The middle of the left one of two bars, right of the labels of the axis. */
    private static int firstQuarter(BufferedImage image) {
        return image.getWidth() / 4 + 20;
    }

    private static int thirdQuarter(BufferedImage image) {
        return image.getWidth() * 3 / 4;
    }

    private static int blueIn(BufferedImage image, int x) {
        return (int) IntStream.range(0, image.getHeight())
                .filter(y -> image.getRGB(x, y) == BLUE)
                .count();
    }

    /** How many bars the column of pixels cuts in which the most bars begin. */
    private static int blueRuns(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .map(x -> (int) IntStream.range(1, image.getHeight())
                        .filter(y -> image.getRGB(x, y) == BLUE && image.getRGB(x, y - 1) != BLUE)
                        .count())
                .max()
                .orElse(0);
    }

    private static <T> T pick(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
