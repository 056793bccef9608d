package org.analyticschatbot.charts.axis;

import java.util.List;
import java.util.regex.Pattern;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Paragraph;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;

/** Labels under a plot, one for each of equally wide places. */
public final class LabelAxis {

    private static final int MOST_LINES = 3;
    private static final double GAP = 8;
    private static final int MANY = 12;
    private static final Pattern MONTH = Pattern.compile("[A-Z][a-z]{2} \\d{4}");

    /** Narrower places do not have a label each. */
    private static final double NARROWEST = 26;

    private final Canvas canvas;
    private final List<String> labels;
    private final double place;

    /** Months of which some have no room for their year beside them: then none has it there. */
    private final boolean areBrokenMonths;

    /** @param place the width of a place */
    public LabelAxis(Canvas canvas, List<String> labels, double place) {
        this.canvas = canvas;
        this.labels = labels;
        this.place = place;
        this.areBrokenMonths = !isNarrow() && labels.stream().allMatch(this::isMonth) && widest() > place - GAP;
    }

    private boolean isMonth(String label) {
        return MONTH.matcher(label).matches();
    }

    public double height() {
        int most = labels.stream().mapToInt(label -> lines(label).size()).max().orElse(1);
        return most * Style.LABEL.lineHeight() + 6;
    }

    /** Where there are too many places only every second, third … is named: in a course the reader knows what is between. */
    public void paint(Box plot) {
        int step = step();
        for (int i = 0; i < labels.size(); i += step) {
            double y = plot.bottom() + 17;
            for (String line : lines(labels.get(i))) {
                canvas.text(line, Style.LABEL, plot.x() + (i + 0.5) * place, y, 0.5);
                y += Style.LABEL.lineHeight();
            }
        }
    }

    private List<String> lines(String label) {
        if (areBrokenMonths) {
            return List.of(label.split(" ", 2));
        }
        return isNarrow() ? List.of(label) : new Paragraph(Style.LABEL, place - GAP).lines(label, MOST_LINES);
    }

    private int step() {
        return isNarrow() ? (int) Math.ceil((widest() + 2 * GAP) / place) : 1;
    }

    private boolean isNarrow() {
        return place < NARROWEST || (labels.size() > MANY && widest() > place - GAP);
    }

    private double widest() {
        return labels.stream()
                .mapToDouble(label -> Typeface.width(label, Style.LABEL))
                .max()
                .orElse(0);
    }
}
