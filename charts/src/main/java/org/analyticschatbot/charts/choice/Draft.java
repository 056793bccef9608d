package org.analyticschatbot.charts.choice;

import java.util.List;
import java.util.OptionalInt;
import org.analyticschatbot.core.answer.Wording;

/** A chart without its title, and the key of the reason for it. */
record Draft(ChartType type, OptionalInt category, List<Integer> measures, OptionalInt series, String reasonKey) {

    private static final Wording REASONS = Wording.of(Draft.class, "reasons.properties");

    static Draft none(String reasonKey) {
        return new Draft(ChartType.NONE, OptionalInt.empty(), List.of(), OptionalInt.empty(), reasonKey);
    }

    static Draft numbers(ChartType type, int measure, String reasonKey) {
        return new Draft(type, OptionalInt.empty(), List.of(measure), OptionalInt.empty(), reasonKey);
    }

    static Draft plain(ChartType type, int category, int measure, String reasonKey) {
        return new Draft(type, OptionalInt.of(category), List.of(measure), OptionalInt.empty(), reasonKey);
    }

    Draft inSeries(int column) {
        return new Draft(type, category, measures, OptionalInt.of(column), reasonKey);
    }

    Draft measuring(List<Integer> columns) {
        return new Draft(type, category, columns, series, reasonKey);
    }

    ChartSpec spec(String title, Shape shape) {
        boolean additive = !measures.isEmpty() && shape.isAdditive(measures.getFirst());
        boolean overTime = category.isPresent() && shape.isTime(category.getAsInt());
        return new ChartSpec(type, title, category, measures, series, overTime, additive, REASONS.text(reasonKey));
    }
}
