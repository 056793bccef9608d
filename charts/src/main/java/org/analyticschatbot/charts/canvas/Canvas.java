package org.analyticschatbot.charts.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet of paper with two pixels for each logical pixel in both directions. */
public final class Canvas {

    public static final int SCALE = 2;

    private final int width;
    private final int height;
    private final Theme theme;
    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @param width in logical pixels, as all lengths */
    public Canvas(int width, int height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(SCALE, SCALE);
        fill(new Rectangle2D.Double(0, 0, width, height), theme.paper());
    }

    public Theme theme() {
        return theme;
    }

    public Box bounds() {
        return new Box(0, 0, width, height);
    }

    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    public void line(double x1, double y1, double x2, double y2, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** @param anchor the share of the text that lies left of x: 0 starts there, 1 ends there */
    public void text(String text, Style style, double x, double baseline, double anchor) {
        text(text, style, x, baseline, anchor, style.color(theme));
    }

    public void text(String text, Style style, double x, double baseline, double anchor, Color color) {
        String readable = Typeface.readable(text, style);
        graphics.setFont(Typeface.font(readable, style));
        graphics.setColor(color);
        graphics.drawString(readable, (float) (x - anchor * Typeface.width(text, style)), (float) baseline);
    }

    /** Lets somebody paint into a part of the paper, with that part's corner as the origin. */
    public void inside(Box box, Consumer<Graphics2D> painter) {
        Graphics2D part = (Graphics2D) graphics.create();
        try {
            part.translate(box.x(), box.y());
            painter.accept(part);
        } finally {
            part.dispose();
        }
    }

    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
        return bytes.toByteArray();
    }
}
