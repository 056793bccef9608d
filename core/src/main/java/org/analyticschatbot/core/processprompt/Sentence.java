package org.analyticschatbot.core.processprompt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.ResultSummary.MeasureSummary;
import org.analyticschatbot.core.processprompt.ResultSummary.Point;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line what a result holds. Every number stands in the rows, or is their count, or is the change from the
 * first to the last row: (last − first) / |first|.
 */
final class Sentence {

    private static final Wording WORDING = Wording.of(Sentence.class, "sentences.properties");
    private static final int MAX_CELLS = 6;
    private static final int MAX_CELL_LENGTH = 80;

    private final String title;
    private final ResultSummary result;

    Sentence(String title, ResultSummary result) {
        this.title = title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
        this.result = result;
    }

    String text() {
        if (result.rowCount() == 0) {
            return WORDING.text("empty", "title", title);
        }
        if (result.rowCount() == 1) {
            return singleRow(result.rows().getFirst());
        }
        return result.measure()
                .filter(MeasureSummary::isComplete)
                .map(this::measured)
                .orElseGet(this::list);
    }

    private String singleRow(List<@Nullable Object> row) {
        if (row.size() == 1) {
            return WORDING.text("value", "title", title, "value", cell(row.getFirst()));
        }
        String cells = IntStream.range(0, Math.min(row.size(), MAX_CELLS))
                .mapToObj(i -> result.columns().get(i).name() + " " + cell(row.get(i)))
                .collect(Collectors.joining(", "));
        return WORDING.text("row", "title", title, "cells", cells);
    }

    private String measured(MeasureSummary measure) {
        if (measure.isSeries()) {
            return series(measure);
        }
        return measure.isRanked() ? ranking(measure) : spread(measure);
    }

    private String series(MeasureSummary measure) {
        return WORDING.text(
                "series",
                "title",
                title,
                "first",
                point(measure.first()),
                "last",
                point(measure.last()),
                "change",
                change(measure.first().value(), measure.last().value()),
                "peak",
                point(measure.highest()));
    }

    private String ranking(MeasureSummary measure) {
        return WORDING.text(
                "ranking",
                "title",
                title,
                "count",
                NumberText.of(result.rowCount()),
                "first",
                point(measure.first()),
                "last",
                point(measure.last()));
    }

    private String spread(MeasureSummary measure) {
        return WORDING.text(
                "spread",
                "title",
                title,
                "count",
                NumberText.of(result.rowCount()),
                "highest",
                point(measure.highest()),
                "lowest",
                point(measure.lowest()));
    }

    private String list() {
        return WORDING.text("list", "title", title, "count", NumberText.of(result.rowCount()));
    }

    private static String change(BigDecimal first, BigDecimal last) {
        if (first.signum() == 0) {
            return "";
        }
        BigDecimal percent =
                last.subtract(first).multiply(BigDecimal.valueOf(100)).divide(first.abs(), 1, RoundingMode.HALF_UP);
        return WORDING.text("change", "percent", (percent.signum() > 0 ? "+" : "") + NumberText.of(percent));
    }

    private static String point(Point point) {
        return WORDING.text("point", "label", cell(point.label()), "value", NumberText.of(point.value()));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> WORDING.text("missing");
            case Number number -> NumberText.of(number);
            default -> shortened(value.toString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= MAX_CELL_LENGTH ? text : text.substring(0, MAX_CELL_LENGTH - 1) + "…";
    }
}
