package org.analyticschatbot.charts.choice;

/**
 * Chooses a chart by rules. A chart that the question names is drawn so where the result allows it; otherwise the
 * columns and the values decide.
 */
public final class ChartChooser {

    /**
     * Never fails; where no chart would help it says {@link ChartType#NONE}.
     *
     * @param question as it was asked; whatever else names a chart may be put behind it
     * @param title goes over the chart as it is
     */
    public ChartSpec choose(String question, String title, ChartData data) {
        Shape shape = new Shape(data);
        return draft(new QuestionWords(question), shape).spec(title, shape);
    }

    private static Draft draft(QuestionWords words, Shape shape) {
        if (shape.rowCount() == 0) {
            return Draft.none("no_rows");
        }
        if (shape.measures().isEmpty()) {
            return Draft.none("no_measure");
        }
        return words.named()
                .flatMap(new NamedChart(shape)::draft)
                .orElseGet(() -> shape.rowCount() == 1 ? oneRow(shape) : new FittingChart(shape, words).draft());
    }

    private static Draft oneRow(Shape shape) {
        return shape.measures().size() == 1 ? value(shape, shape.measures().getFirst()) : Draft.none("one_row");
    }

    private static Draft value(Shape shape, int measure) {
        return shape.dimensions().isEmpty()
                ? Draft.numbers(ChartType.NUMBER, measure, "one_value")
                : Draft.plain(ChartType.NUMBER, shape.dimensions().getFirst(), measure, "one_value");
    }
}
