package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.MathContext;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.ChartChoices;
import org.analyticschatbot.core.answerlayout.ChartPoints;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.prompt.PromptRequest;

/** A chart in a card (learn.microsoft.com, "Charts in Adaptive Cards"). */
final class ChartElement {

    private static final Wording WORDING = Wording.of(ChartElement.class, "cards.properties");
    private static final int LABEL = 60;
    private static final int SERIES = 8;
    private static final int DESCRIPTION = 300;

    /** JSON readers keep a number in 64 bits. */
    private static final MathContext RELIABLE = new MathContext(15);

    private ChartElement() {}

    static ObjectNode picture(Answer.Table answer, AnswerFile chart) {
        String picture = Base64.getEncoder().encodeToString(CardPicture.of(chart.content()));
        ObjectNode image = Elements.typed("Image")
                .put("url", "data:image/png;base64," + picture)
                .put("altText", description(answer))
                .put("size", "Stretch")
                .put("spacing", "Medium");
        // A click shows it large.
        image.putObject("msteams").put("allowExpand", true);
        return image;
    }

    static String description(Answer.Table answer) {
        String title = OutsideText.line(answer.title(), DESCRIPTION).text();
        return Elements.shown(WORDING.text("chart.description", "title", title));
    }

    /** Empty where the client's charts cannot show what the picture does. */
    static Optional<ObjectNode> drawn(PromptRequest request, Answer.Table answer) {
        return ChartPoints.of(answer, ChartChoices.type(request.extras(), answer))
                .filter(points -> points.series().size() <= SERIES)
                .flatMap(ChartElement::drawn)
                .map(chart -> {
                    chart.put("title", label(answer.title())).put("spacing", "Medium");
                    chart.set("fallback", Elements.smallPrint(WORDING.text("chart.not_drawn")));
                    return chart;
                });
    }

    private static Optional<ObjectNode> drawn(ChartPoints points) {
        return switch (points.type()) {
            case "line", "area" -> Optional.of(axes("Chart.Line", points, series(points)));
            case "bar" -> Optional.of(axes("Chart.VerticalBar", points, xy(points, 0)));
            case "horizontal_bar" -> Optional.of(axes("Chart.HorizontalBar", points, xy(points, 0)));
            case "grouped_bar" -> Optional.of(axes("Chart.VerticalBar.Grouped", points, series(points)));
            case "pie" -> Optional.of(pie(points));
            default -> Optional.empty();
        };
    }

    private static ObjectNode axes(String type, ChartPoints points, ArrayNode data) {
        ObjectNode chart = Elements.typed(type);
        chart.put("xAxisTitle", label(points.category())).put("yAxisTitle", label(points.measure()));
        chart.set("data", data);
        return chart;
    }

    private static ObjectNode pie(ChartPoints points) {
        ObjectNode chart = Elements.typed("Chart.Pie");
        ArrayNode data = chart.putArray("data");
        var values = points.series().getFirst().values();
        IntStream.range(0, values.size())
                .forEach(i -> data.addObject()
                        .put("legend", label(points.categories().get(i)))
                        .put("value", values.get(i).round(RELIABLE)));
        return chart;
    }

    private static ArrayNode series(ChartPoints points) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < points.series().size(); i++) {
            ObjectNode one =
                    all.addObject().put("legend", label(points.series().get(i).name()));
            one.set("values", xy(points, i));
        }
        return all;
    }

    private static ArrayNode xy(ChartPoints points, int series) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        var values = points.series().get(series).values();
        IntStream.range(0, values.size())
                .forEach(i -> data.addObject()
                        .put("x", label(points.categories().get(i)))
                        .put("y", values.get(i).round(RELIABLE)));
        return data;
    }

    private static String label(String text) {
        return Elements.shown(OutsideText.line(text, LABEL).text());
    }
}
