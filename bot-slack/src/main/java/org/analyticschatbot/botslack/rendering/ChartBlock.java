package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.ChartChoices;
import org.analyticschatbot.core.answerlayout.ChartPoints;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * A chart as one block of the answer.
 *
 * <p>Limits as of 2026 on docs.slack.dev, pages "image-block" and "data-visualization-block": 2,000 characters of
 * alternative text; 50 of a title, 20 of each label, 20 categories, 6 series or parts.
 */
public final class ChartBlock {

    /** All texts of a block at most: each label stands with its category and again in each series. */
    static final int CHARACTERS = 3_100;

    private static final int ALT_TEXT = 800;
    private static final int TITLE = 50;
    private static final int LABEL = 20;
    private static final int CATEGORIES = 20;
    private static final int SERIES = 6;

    /** JSON readers keep a number in 64 bits. */
    private static final MathContext RELIABLE = new MathContext(15);

    private static final Map<String, String> TYPES = Map.of(
            "line", "line", "area", "area", "bar", "bar", "horizontal_bar", "bar", "grouped_bar", "bar", "pie", "pie");

    private ChartBlock() {}

    static Optional<JsonObject> of(PromptRequest request, Answer.Table answer) {
        return InlineChart.of(request).flatMap(chart -> switch (chart) {
            case InlineChart.Picture(String fileId) -> Optional.of(picture(fileId, answer));
            case InlineChart.Drawn drawn -> drawn(request, answer);
        });
    }

    /** Whether Slack can draw what the picture shows. */
    public static boolean canDraw(PromptRequest request, Answer.Table answer) {
        return drawn(request, answer).isPresent();
    }

    private static JsonObject picture(String fileId, Answer.Table answer) {
        JsonObject file = new JsonObject();
        file.addProperty("id", fileId);
        JsonObject block = Blocks.typed("image");
        block.add("slack_file", file);
        String sentence = OutsideText.line(answer.sentence(), ALT_TEXT).text();
        block.addProperty("alt_text", OutsideText.isBlank(sentence) ? Blocks.NOTHING : sentence);
        return block;
    }

    private static Optional<JsonObject> drawn(PromptRequest request, Answer.Table answer) {
        String type = ChartChoices.type(request.extras(), answer);
        return ChartPoints.of(answer, type).filter(ChartBlock::fits).map(points -> {
            JsonObject block = Blocks.typed("data_visualization");
            block.addProperty("title", label(answer.title(), TITLE));
            block.add("chart", type.equals("pie") ? pie(points) : axes(points));
            return block;
        });
    }

    /** Labels that are cut have to stay different. */
    private static boolean fits(ChartPoints points) {
        List<String> labels = labels(points);
        List<BigDecimal> values = points.series().getFirst().values();
        boolean isPie = points.type().equals("pie");
        return TYPES.containsKey(points.type())
                && labels.size() <= (isPie ? SERIES : CATEGORIES)
                && points.series().size() <= SERIES
                && areDifferent(labels)
                && areDifferent(points.series().stream()
                        .map(series -> label(series.name(), LABEL))
                        .toList())
                && (!isPie || values.stream().allMatch(value -> value.signum() > 0));
    }

    private static JsonObject pie(ChartPoints points) {
        JsonObject chart = Blocks.typed("pie");
        chart.add("segments", data(labels(points), points.series().getFirst()));
        return chart;
    }

    private static JsonObject axes(ChartPoints points) {
        List<String> labels = labels(points);
        JsonObject chart = Blocks.typed(TYPES.getOrDefault(points.type(), "bar"));
        JsonArray all = new JsonArray();
        for (ChartPoints.Series series : points.series()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", label(series.name(), LABEL));
            one.add("data", data(labels, series));
            all.add(one);
        }
        chart.add("series", all);
        chart.add("axis_config", axisConfig(points, labels));
        return chart;
    }

    private static JsonObject axisConfig(ChartPoints points, List<String> labels) {
        JsonArray categories = new JsonArray();
        labels.forEach(categories::add);
        JsonObject config = new JsonObject();
        config.add("categories", categories);
        config.addProperty("x_label", label(points.category(), TITLE));
        config.addProperty("y_label", label(points.measure(), TITLE));
        return config;
    }

    private static JsonArray data(List<String> labels, ChartPoints.Series series) {
        return Blocks.array(IntStream.range(0, labels.size())
                .mapToObj(i -> point(labels.get(i), series.values().get(i)))
                .toList());
    }

    private static JsonObject point(String label, BigDecimal value) {
        JsonObject point = new JsonObject();
        point.addProperty("label", label);
        point.addProperty("value", value.round(RELIABLE));
        return point;
    }

    private static List<String> labels(ChartPoints points) {
        return points.categories().stream().map(text -> label(text, LABEL)).toList();
    }

    private static String label(String text, int limit) {
        String label = OutsideText.line(text, limit).text();
        return OutsideText.isBlank(label) ? Blocks.NOTHING : label;
    }

    private static boolean areDifferent(List<String> labels) {
        return new HashSet<>(labels).size() == labels.size();
    }
}
