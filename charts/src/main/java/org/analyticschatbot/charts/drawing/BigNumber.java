package org.analyticschatbot.charts.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.NumberLabel;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.plot.CellText;
import org.jspecify.annotations.Nullable;

/** One value, written large. */
final class BigNumber {

    private static final int HEIGHT = 260;
    private static final double LARGEST_IN_FULL = 1e13;

    private final Sheet sheet;

    BigNumber(Sheet sheet) {
        this.sheet = sheet;
    }

    Canvas draw() {
        Canvas canvas = sheet.canvas(HEIGHT);
        Box room = sheet.frame(canvas, List.of(), List.of());
        List<@Nullable Object> row = sheet.data().rows().getFirst();
        double y = room.y() + room.height() / 2 + 24;
        canvas.text(number(row.get(sheet.spec().measures().getFirst())), Style.HERO, room.x() - 3, y, 0);
        sheet.spec()
                .category()
                .ifPresent(label -> canvas.text(CellText.of(row.get(label)), Style.HERO_LABEL, room.x(), y + 36, 0));
        return canvas;
    }

    private static String number(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return "–";
        }
        double size = Math.abs(number.doubleValue());
        return size >= LARGEST_IN_FULL || size < 1 ? NumberLabel.of(number.doubleValue()) : inFull(number);
    }

    private static String inFull(Number number) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setNegativePrefix("−");
        return format.format(new BigDecimal(number.toString()));
    }
}
