import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.drawing.ChartPng;
import org.analyticschatbot.core.answer.Column;

/**
 * Draws charts of every kind, of common and of difficult data, light and dark, to be looked at; and writes README.md, which shows them
 * all. The same data at every run.
 */
public final class ChartGallery {

    private static final ChartChooser CHOOSER = new ChartChooser();
    private static final Column MONTH = new Column("month", "date");
    private static final Column REVENUE = new Column("total_revenue", "decimal(18,2)");
    private static final Column COST = new Column("total_cost", "decimal(18,2)");
    private static final Column STORE = new Column("store", "varchar");
    private static final Column PRODUCT = new Column("product_name", "varchar");
    private static final Column STATUS = new Column("status", "varchar");
    private static final Column ORDERS = new Column("orders", "bigint");
    private static final Column PRICE = new Column("price", "double");
    private static final Column WEIGHT = new Column("weight_kg", "double");
    private static final List<String> STORES = List.of("Berlin", "Hamburg", "Vienna", "Zurich", "Oslo");
    private static final List<String> STATUSES = List.of("delivered", "shipped", "open", "cancelled");

    private final Path folder;
    private final Random random = new Random(7);
    private final StringBuilder index = new StringBuilder();
    private int pictures;
    private long bytes;

    private ChartGallery(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        ChartGallery gallery = new ChartGallery(Files.createDirectories(Path.of(arguments[0])));
        gallery.removeOldPictures();
        gallery.courses();
        gallery.comparisons();
        gallery.parts();
        gallery.clouds();
        gallery.extremes();
        gallery.writeIndex();
    }

    private void removeOldPictures() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.png")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void courses() throws IOException {
        chapter("Courses");
        draw("line-12", "Revenue by month", "revenue by month", List.of(MONTH, REVENUE), months(12, 1.2e6));
        draw("line-2", "Revenue by month", "revenue by month", List.of(MONTH, REVENUE), months(2, 1.2e6));
        draw("line-60-in-5-series", "Revenue by month and store", "trend of revenue by store", List.of(MONTH, STORE, REVENUE), monthsOfStores(12, 5));
        draw("line-500", "Orders a day", "orders per day", List.of(new Column("day", "date"), ORDERS), days(500));
        draw("line-with-nulls", "Temperature", "temperature trend", List.of(MONTH, new Column("avg_temperature", "double")), withGap(months(14, 20)));
        draw("area-60", "Revenue by month and store", "area chart of revenue by store", List.of(MONTH, STORE, REVENUE), monthsOfStores(15, 4));
    }

    private void comparisons() throws IOException {
        chapter("Comparisons");
        draw("bar-5", "Revenue by store", "revenue by store", List.of(STORE, REVENUE), rows(5, i -> row(STORES.get(i), random.nextDouble() * 4.2e6)));
        draw("bar-1", "Revenue by store", "revenue by store as a bar chart", List.of(STORE, REVENUE), List.of(row("Berlin", 1_234_567)));
        draw("bar-12-months", "Revenue by month", "bar chart of revenue by month", List.of(MONTH, REVENUE), months(12, 8e5));
        draw("bar-negative", "Profit by store", "profit by store", List.of(STORE, new Column("profit", "double")),
                List.of(row("Berlin", 120_000), row("Hamburg", -45_000), row("Vienna", 80_500), row("Zurich", -98_000), row("Oslo", null)));
        draw("horizontal-bar-12", "Top products by revenue", "top products", List.of(PRODUCT, REVENUE), products(12, "Product %d"));
        draw("horizontal-bar-long-labels", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE),
                products(4, "Stainless steel water bottle with a bamboo lid, model %d of the outdoor range"));
        draw("horizontal-bar-60", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE), products(60, "Product %d"));
        draw("horizontal-bar-500", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE), products(500, "Product %d"));
        draw("horizontal-bar-negative", "Change against last year", "change per product", List.of(PRODUCT, new Column("change", "double")),
                rows(9, i -> row("Product " + (char) ('A' + i), (random.nextDouble() - 0.6) * 5e4)));
        draw("grouped-bar", "Revenue and cost by store", "revenue and cost by store", List.of(STORE, REVENUE, COST),
                rows(5, i -> row(STORES.get(i), random.nextDouble() * 5e6, random.nextDouble() * 3e6)));
    }

    private void parts() throws IOException {
        chapter("Parts of a whole");
        draw("stacked-bar", "Orders by store and status", "orders by store and status", List.of(STORE, STATUS, ORDERS), crossed(STORES));
        draw("stacked-bar-lying", "Orders by product and status", "orders by product and status", List.of(PRODUCT, STATUS, ORDERS),
                crossed(IntStream.range(0, 7).mapToObj(i -> "Product number " + i).toList()));
        draw("pie-5", "Orders by status", "share of orders by status", List.of(STATUS, ORDERS),
                List.of(row("delivered", 812L), row("shipped", 143L), row("open", 61L), row("cancelled", 19L), row("returned", 2L)));
        draw("pie-8", "Revenue by product", "pie chart of revenue by product", List.of(PRODUCT, REVENUE), products(8, "Product %d"));
    }

    private void clouds() throws IOException {
        chapter("Many values");
        draw("scatter-120", "Price and weight", "relation between price and weight", List.of(PRICE, WEIGHT), rows(120, i -> point(0)));
        draw("scatter-in-groups", "Price and weight by store", "correlation of price and weight by store", List.of(PRICE, WEIGHT, STORE),
                rows(45, i -> withGroup(point(40 * (i % 3)), STORES.get(i % 3))));
        draw("histogram-500", "Distribution of order values", "distribution of order values", List.of(new Column("order_value", "double")),
                rows(500, i -> row(Math.exp(4 + random.nextGaussian() * 0.5))));
    }

    private void extremes() throws IOException {
        chapter("Extremes");
        draw("number", "Revenue in 2025", "revenue in 2025", List.of(REVENUE), List.of(row(48_316_922.5)));
        draw("huge", "National debts", "debt by country", List.of(new Column("country", "varchar"), new Column("debt", "double")),
                List.of(row("Aland", 3.1e13), row("Borduria", 1.7e13), row("Syldavia", 9e11)));
        draw("tiny", "Error rates", "error rate by service", List.of(new Column("service", "varchar"), new Column("error_rate", "double")),
                List.of(row("web", 0.00031), row("api", 0.00012), row("jobs", 0.00007)));
        draw("zeros", "Complaints by store", "complaints by store", List.of(STORE, new Column("complaints", "bigint")), rows(5, i -> row(STORES.get(i), 0L)));
        draw("nulls", "Complaints by store", "complaints by store", List.of(STORE, new Column("complaints", "bigint")),
                List.of(row(null, 4L), row("", 2L), row("Berlin", null), row("$x^2$", 9L)));
        draw("scripts", "Выручка по городам", "revenue by city", List.of(new Column("city", "varchar"), REVENUE),
                List.of(row("東京", 920), row("Санкт-Петербург", 760), row("القاهرة", 540), row("Köln 😀", 410), row("Αθήνα", 380)));
    }

    private List<List<Object>> months(int count, double size) {
        return rows(count, i -> row(LocalDate.of(2024, 1, 1).plusMonths(i).toString(), size * (0.8 + i * 0.03 + random.nextDouble() * 0.3)));
    }

    private List<List<Object>> days(int count) {
        return rows(count, i -> row(LocalDate.of(2024, 2, 11).plusDays(i).toString(), (long) (300 + 80 * Math.sin(i / 30.0) + random.nextInt(60))));
    }

    private static List<List<Object>> withGap(List<List<Object>> rows) {
        return rows(rows.size(), i -> i == 5 || i == 6 ? row(rows.get(i).getFirst(), null) : rows.get(i));
    }

    private List<List<Object>> monthsOfStores(int months, int stores) {
        List<List<Object>> rows = new ArrayList<>();
        for (int store = 0; store < stores; store++) {
            for (List<Object> month : months(months, (store + 1) * 3e5)) {
                rows.add(row(month.get(0), STORES.get(store), month.get(1)));
            }
        }
        return rows;
    }

    private List<List<Object>> products(int count, String name) {
        return rows(count, i -> row(String.format(Locale.ROOT, name, i + 1), 9e5 / (i + 1.5)));
    }

    private List<List<Object>> crossed(List<String> labels) {
        return labels.stream()
                .flatMap(label -> STATUSES.stream().map(status -> row(label, status, (long) random.nextInt(400))))
                .toList();
    }

    private List<Object> point(double shift) {
        double x = 20 + random.nextDouble() * 180;
        return row(x + shift, x / 12 + random.nextGaussian() * 3);
    }

    private static List<Object> withGroup(List<Object> point, String group) {
        return row(point.get(0), point.get(1), group);
    }

    private static List<List<Object>> rows(int count, IntFunction<List<Object>> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private void chapter(String title) {
        index.append("\n## ").append(title).append("\n\n| light | dark |\n|---|---|\n");
    }

    private void draw(String name, String title, String question, List<Column> columns, List<List<Object>> rows) throws IOException {
        ChartData data = new ChartData(columns, rows, rows.size());
        ChartSpec spec = CHOOSER.choose(question, title, data);
        if (spec.type() == ChartType.NONE) {
            throw new IllegalStateException(name + " has no chart: " + spec.reason());
        }
        draw(Theme.LIGHT, name, spec, data);
        draw(Theme.DARK, name + "-dark", spec, data);
        index.append(String.format("| ![%s](%s.png) | ![%s, dark](%s-dark.png) |%n", name.replace('-', ' '), name, name.replace('-', ' '), name));
    }

    private void draw(Theme theme, String name, ChartSpec spec, ChartData data) throws IOException {
        long start = System.nanoTime();
        byte[] png = new ChartPng(theme).draw(spec, data);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Files.write(folder.resolve(name + ".png"), png);
        System.out.printf(Locale.ROOT, "%-32s %-15s %4d KB %5d ms%n", name, spec.type(), png.length / 1024, milliseconds);
        pictures++;
        bytes += png.length;
    }

    private void writeIndex() throws IOException {
        String readme = """
                # Charts

                What the bot draws: every kind of chart, of common and of difficult data. In the terminal
                `./chatbot ask --chart FILE.png` writes the chart of an answer, with `--theme dark` a dark one; over HTTP it is
                `/fetchResult/{request_id}/chart.png`, with `?theme=dark` a dark one.

                The pictures and this page are made anew by

                ```sh
                java -cp "$(ls -td .chatbot/launcher/app-*/ | head -1)lib/*" benchmarks/src/ChartGallery.java docs/charts
                ```

                after `./chatbot` has been built. Scripts for which neither the bundled Roboto nor the system has letters are written as
                code points, as the Japanese ones under "scripts"; a package such as `fonts-noto-cjk` mends that.
                """;
        Files.writeString(folder.resolve("README.md"), readme + index);
        System.out.printf(Locale.ROOT, "%d pictures, %.1f MB%n", pictures, bytes / 1e6);
    }
}
