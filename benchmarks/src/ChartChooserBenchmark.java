import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.core.answer.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the chooser takes the chart that nvBench gives, by class: recall, and its mean over the classes (macro).
 * The classes of nvBench do not tell bars apart by direction, nor stacked from grouped ones. Bars are accepted for a
 * pie whose question speaks of no share.
 */
public final class ChartChooserBenchmark {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ChartChooser CHOOSER = new ChartChooser();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SHARE = Pattern.compile("\\b(proportion|share|percent|ratio|part)", Pattern.CASE_INSENSITIVE);

    private ChartChooserBenchmark() {}

    /** @param arguments the path of {@code charts.jsonl}; a second argument also prints what went wrong */
    public static void main(String[] arguments) throws IOException {
        List<JsonNode> records = Files.readAllLines(Path.of(arguments[0])).stream().map(JSON::readTree).toList();
        for (boolean named : new boolean[] {true, false}) {
            report(named, records.stream().filter(r -> r.get("names_chart").asBoolean() == named).toList(), arguments.length > 1);
        }
    }

    private static void report(boolean named, List<JsonNode> records, boolean errors) {
        Map<String, int[]> classes = new TreeMap<>();
        for (JsonNode chart : records) {
            String expected = chart.get("chart").asString();
            ChartSpec chosen = CHOOSER.choose(chart.get("question").asString(), "", data(chart));
            boolean right = isRight(chart, expected, chosen);
            int[] counts = classes.computeIfAbsent(expected, name -> new int[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
            if (errors && !right) {
                System.out.printf("%s, not %s (%s): %s %s%n", expected, chosen.type(), chosen.reason(), chart.get("question").asString(), chart.get("rows").toString().substring(0, Math.min(90, chart.get("rows").toString().length())));
            }
        }
        System.out.println(named ? "the question names the chart" : "the question names no chart");
        classes.forEach((name, counts) -> System.out.printf(
                Locale.ROOT, "  %-17s %3d of %3d  %5.1f %%%n", name, counts[0], counts[1], percent(counts)));
        int[] all = {classes.values().stream().mapToInt(c -> c[0]).sum(), records.size()};
        double macro = classes.values().stream().mapToDouble(ChartChooserBenchmark::percent).average().orElse(0);
        System.out.printf(Locale.ROOT, "  all %.1f %%, macro %.1f %%%n", percent(all), macro);
    }

    private static boolean isRight(JsonNode chart, String expected, ChartSpec chosen) {
        String family = family(chosen);
        boolean noShare = !chart.get("names_chart").asBoolean()
                && !SHARE.matcher(chart.get("question").asString()).find();
        return family.equals(expected) || expected.equals("Pie") && family.equals("Bar") && noShare;
    }

    private static String family(ChartSpec chosen) {
        boolean parted = chosen.series().isPresent() || chosen.measures().size() > 1;
        return switch (chosen.type()) {
            case LINE, AREA -> parted ? "Grouping Line" : "Line";
            case BAR, HORIZONTAL_BAR -> "Bar";
            case GROUPED_BAR, STACKED_BAR -> "Stacked Bar";
            case PIE -> "Pie";
            case SCATTER -> parted ? "Grouping Scatter" : "Scatter";
            case HISTOGRAM, NUMBER, NONE -> chosen.type().toString();
        };
    }

    private static ChartData data(JsonNode chart) {
        List<List<Object>> rows = new ArrayList<>();
        chart.get("rows").forEach(row -> rows.add(cells(row)));
        int width = chart.get("row_keys").size();
        List<String> names = Arrays.asList(chart.get("x").asString(), chart.get("y").asString(), "series");
        List<Column> columns = IntStream.range(0, width)
                .mapToObj(i -> new Column(names.get(i), type(rows.stream().map(row -> row.get(i)).filter(Objects::nonNull).toList())))
                .toList();
        return new ChartData(columns, rows, chart.get("row_count").asLong());
    }

    private static List<Object> cells(JsonNode row) {
        List<Object> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.isNull() ? null : cell.isNumber() ? (Object) cell.doubleValue() : cell.asString()));
        return cells;
    }

    private static String type(List<Object> values) {
        if (values.stream().allMatch(Number.class::isInstance)) {
            return "double";
        }
        return values.stream().allMatch(v -> DATE.matcher(v.toString()).matches()) ? "date" : "varchar";
    }

    private static double percent(int[] counts) {
        return counts[1] == 0 ? 0 : 100.0 * counts[0] / counts[1];
    }
}
