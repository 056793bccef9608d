import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.drawing.ChartPng;
import org.analyticschatbot.core.answer.Column;

/** Draws charts of every kind, of common and of difficult data, to be looked at. */
public final class ChartGallery {

    private static final ChartChooser CHOOSER = new ChartChooser();
    private static final Column MONTH = new Column("month", "date");
    private static final Column REVENUE = new Column("total_revenue", "decimal(18,2)");
    private static final Column REGION = new Column("region", "varchar");
    private static final Column PRODUCT = new Column("product_name", "varchar");
    private static final List<String> REGIONS = List.of("North", "South", "East", "West", "Central");

    private final Path folder;
    private final Random random = new Random(7);

    private ChartGallery(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        ChartGallery gallery = new ChartGallery(Files.createDirectories(Path.of(arguments[0])));
        gallery.courses();
        gallery.comparisons();
        gallery.parts();
        gallery.clouds();
        gallery.extremes();
    }

    private void courses() throws IOException {
        draw("line", "Revenue by month", "How did revenue develop?", List.of(MONTH, REVENUE), months(18, 1.2e6));
        draw("line-one-point", "Revenue by month", "revenue by month, line chart", List.of(MONTH, REVENUE), months(1, 1.2e6));
        draw("line-days", "Orders a day", "orders per day", List.of(new Column("day", "date"), new Column("orders", "bigint")), days(500));
        draw("line-series", "Revenue by month and region", "trend of revenue by region", List.of(MONTH, REGION, REVENUE), regions(12, 4));
        draw("line-gaps", "Temperature", "temperature trend", List.of(MONTH, new Column("avg_temperature", "double")), gaps(months(14, 20)));
        draw("area", "Revenue by month and region", "area chart of revenue by region", List.of(MONTH, REGION, REVENUE), regions(18, 4));
        draw("line-years", "Orders by year", "orders by year", List.of(new Column("year", "bigint"), new Column("orders", "bigint")),
                IntStream.range(2009, 2025).mapToObj(y -> row((long) y, (long) (200 + (y - 2009) * 40 + random.nextInt(90)))).toList());
        draw("line-month-names", "Revenue by month", "revenue over the months", List.of(new Column("month_name", "varchar"), REVENUE),
                List.of(row("April", 3200), row("January", 2100), row("March", 2900), row("February", 2300), row("May", 4100)));
        draw("line-hours", "Requests an hour", "requests over time", List.of(new Column("hour", "timestamp(3)"), new Column("requests", "bigint")),
                IntStream.range(0, 36).mapToObj(h -> row(LocalDate.of(2026, 3, 1).atStartOfDay().plusHours(h).toString(), (long) (900 + 700 * Math.sin(h / 4.0)))).toList());
    }

    private void comparisons() throws IOException {
        draw("bar", "Revenue by region", "revenue by region", List.of(REGION, REVENUE), labelled(REGIONS, 4.2e6));
        draw("bar-one", "Revenue by region", "revenue by region as a bar chart", List.of(REGION, REVENUE), List.of(row("North", 1234567)));
        draw("bar-negative", "Profit by region", "profit by region", List.of(REGION, new Column("profit", "double")), List.of(row("North", 120000), row("South", -45000), row("East", 80500), row("West", -98000), row("Central", null)));
        draw("bar-months", "Revenue by month", "bar chart of revenue by month", List.of(MONTH, REVENUE), months(24, 8e5));
        draw("bars-lying", "Top products by revenue", "top products", List.of(PRODUCT, REVENUE), products(15, false));
        draw("bars-lying-long", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE), products(10, true));
        draw("bars-lying-30", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE), products(30, false));
        draw("bars-lying-500", "Revenue by product", "revenue per product", List.of(PRODUCT, REVENUE), products(500, false));
        draw("bars-lying-3", "Revenue of our three longest names", "revenue per product", List.of(PRODUCT, REVENUE), products(3, true));
        draw("bars-lying-negative", "Change against last year", "change per product", List.of(PRODUCT, new Column("change", "double")), IntStream.range(0, 11).mapToObj(i -> row("Product " + (char) ('A' + i), (random.nextDouble() - 0.6) * 5e4)).toList());
        draw("bars-grouped", "Revenue and cost by region", "revenue and cost by region", List.of(REGION, REVENUE, new Column("total_cost", "double")), REGIONS.stream().map(r -> row(r, random.nextDouble() * 5e6, random.nextDouble() * 3e6)).toList());
        draw("bars-grouped-lying", "Revenue and cost by product", "revenue and cost", List.of(PRODUCT, REVENUE, new Column("total_cost", "double")), IntStream.range(0, 10).mapToObj(i -> row("Product number " + i, random.nextDouble() * 5e6, random.nextDouble() * 3e6)).toList());
    }

    private void parts() throws IOException {
        draw("bars-stacked", "Orders by region and status", "orders by region and status", List.of(REGION, new Column("status", "varchar"), new Column("orders", "bigint")), crossed(REGIONS, List.of("delivered", "shipped", "open", "cancelled")));
        draw("bars-stacked-lying", "Orders by product and status", "orders by product and status", List.of(PRODUCT, new Column("status", "varchar"), new Column("orders", "bigint")), crossed(IntStream.range(0, 14).mapToObj(i -> "Product number " + i).toList(), List.of("delivered", "shipped", "open", "cancelled")));
        draw("bars-stacked-12-series", "Orders by region and category", "orders by region and category", List.of(REGION, new Column("category", "varchar"), new Column("orders", "bigint")), crossed(REGIONS, IntStream.range(0, 12).mapToObj(i -> "Category " + i).toList()));
        draw("bars-stacked-months", "Revenue by month and region", "revenue by month and region", List.of(MONTH, REGION, REVENUE), regions(8, 4));
        draw("pie", "Orders by status", "share of orders by status", List.of(new Column("status", "varchar"), new Column("orders", "bigint")), List.of(row("delivered", 812L), row("shipped", 143L), row("open", 61L), row("cancelled", 19L), row("returned", 2L)));
        draw("pie-many", "Revenue by product", "pie chart of revenue by product", List.of(PRODUCT, REVENUE), products(20, true));
        draw("pie-one", "Orders by status", "pie of orders by status", List.of(new Column("status", "varchar"), new Column("orders", "bigint")), List.of(row("delivered", 812L)));
    }

    private void clouds() throws IOException {
        draw("scatter", "Price and weight", "relation between price and weight", List.of(new Column("price", "double"), new Column("weight_kg", "double")), cloud(200, 0));
        draw("scatter-groups", "Price and weight by region", "correlation of price and weight by region", List.of(new Column("price", "double"), new Column("weight_kg", "double"), REGION), cloud(120, 3));
        draw("scatter-one", "Price and weight", "relation between price and weight", List.of(new Column("price", "double"), new Column("weight_kg", "double")), cloud(1, 0));
        draw("scatter-time", "Prices over the years", "scatter plot of price by date", List.of(new Column("sold_on", "date"), new Column("price", "double")), days(120));
        draw("histogram", "Distribution of order values", "distribution of order values", List.of(new Column("order_value", "double")), IntStream.range(0, 400).mapToObj(i -> row(Math.exp(4 + random.nextGaussian() * 0.5))).toList());
        draw("number", "Revenue in 2025", "revenue in 2025", List.of(REVENUE), List.of(row(48_316_922.5)));
        draw("number-label", "Best region", "which region sold most", List.of(REGION, REVENUE), List.of(row("North", 8_316_922)));
    }

    private void extremes() throws IOException {
        draw("huge", "National debts", "debt by country", List.of(new Column("country", "varchar"), new Column("debt", "double")), List.of(row("Aland", 3.1e13), row("Borduria", 1.7e13), row("Syldavia", 9e11)));
        draw("tiny", "Error rates", "error rate by service", List.of(new Column("service", "varchar"), new Column("error_rate", "double")), List.of(row("web", 0.00031), row("api", 0.00012), row("jobs", 0.00007)));
        draw("zeros", "Complaints by region", "complaints by region", List.of(REGION, new Column("complaints", "bigint")), REGIONS.stream().map(r -> row(r, 0L)).toList());
        draw("nulls", "Complaints by region", "complaints by region", List.of(REGION, new Column("complaints", "bigint")), Arrays.asList(row(null, 4L), row("", 2L), row("North", null), row("$x^2$", 9L)));
        draw("flat", "Price by month", "price over time", List.of(MONTH, new Column("price", "double")), months(6, 0));
        draw("cjk", "売上 по регионам", "revenue by city", List.of(new Column("city", "varchar"), REVENUE), List.of(row("東京", 920), row("Санкт-Петербург", 760), row("القاهرة", 540), row("Köln 😀", 410), row("Αθήνα", 380)));
        draw("long-title", "The revenue of all the products of all the categories that were ever sold in any of the regions in which this company has had at least one branch", "revenue by region", List.of(REGION, REVENUE), labelled(REGIONS, 4.2e6));
        drawDark("dark-line", "Revenue by month and region", "trend of revenue by region", List.of(MONTH, REGION, REVENUE), regions(12, 5));
        drawDark("dark-bars", "Top products by revenue", "top products", List.of(PRODUCT, REVENUE), products(9, true));
        drawDark("dark-pie", "Orders by status", "share of orders by status", List.of(new Column("status", "varchar"), new Column("orders", "bigint")), List.of(row("delivered", 412L), row("shipped", 243L), row("open", 61L)));
    }

    private List<List<Object>> months(int count, double size) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(LocalDate.of(2024, 1, 1).plusMonths(i).toString(), size == 0 ? 42.0 : size * (0.8 + i * 0.03 + random.nextDouble() * 0.3)))
                .toList();
    }

    private List<List<Object>> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(LocalDate.of(2024, 2, 11).plusDays(i).toString(), (long) (300 + 80 * Math.sin(i / 30.0) + random.nextInt(60))))
                .toList();
    }

    private static List<List<Object>> gaps(List<List<Object>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> i == 5 || i == 6 ? row(rows.get(i).getFirst(), null) : rows.get(i)).toList();
    }

    private List<List<Object>> regions(int months, int regions) {
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            for (List<Object> month : months(months, (r + 1) * 3e5)) {
                rows.add(row(month.get(0), REGIONS.get(r), month.get(1)));
            }
        }
        return rows;
    }

    private List<List<Object>> products(int count, boolean wordy) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(wordy ? "Stainless steel water bottle with a bamboo lid, model " + (i + 1) + " of the outdoor range" : "Product " + (i + 1), 9e5 / (i + 1.5) + random.nextInt(9000)))
                .toList();
    }

    private List<List<Object>> labelled(List<String> labels, double size) {
        return labels.stream().map(label -> row(label, random.nextDouble() * size)).toList();
    }

    private List<List<Object>> crossed(List<String> labels, List<String> parts) {
        List<List<Object>> rows = new ArrayList<>();
        labels.forEach(label -> parts.forEach(part -> rows.add(row(label, part, (long) random.nextInt(400)))));
        return rows;
    }

    private List<List<Object>> cloud(int count, int groups) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double x = 20 + random.nextDouble() * 180;
                    double y = x / 12 + random.nextGaussian() * 3;
                    return groups == 0 ? row(x, y) : row(x + 40 * (i % groups), y, REGIONS.get(i % groups));
                })
                .toList();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private void draw(String name, String title, String question, List<Column> columns, List<List<Object>> rows) throws IOException {
        draw(Theme.LIGHT, name, title, question, new ChartData(columns, rows, rows.size()));
    }

    private void drawDark(String name, String title, String question, List<Column> columns, List<List<Object>> rows) throws IOException {
        draw(Theme.DARK, name, title, question, new ChartData(columns, rows, rows.size()));
    }

    private void draw(Theme theme, String name, String title, String question, ChartData data) throws IOException {
        ChartSpec spec = CHOOSER.choose(question, title, data);
        if (spec.type() == ChartType.NONE) {
            System.out.printf("%-24s none: %s%n", name, spec.reason());
            return;
        }
        long start = System.nanoTime();
        byte[] png = new ChartPng(theme).draw(spec, data);
        System.out.printf(Locale.ROOT, "%-24s %-15s %4d KB %5d ms%n", name, spec.type(), png.length / 1024, (System.nanoTime() - start) / 1_000_000);
        Files.write(folder.resolve(name + ".png"), png);
    }
}
