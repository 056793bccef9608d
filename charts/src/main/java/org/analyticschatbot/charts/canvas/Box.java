package org.analyticschatbot.charts.canvas;

/** A rectangle on the canvas, in logical pixels from its upper left corner. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return x + width / 2;
    }

    public Box without(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
    }
}
