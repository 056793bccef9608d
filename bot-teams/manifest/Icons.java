import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws the app's icons: a speech bubble with three bars. `java Icons.java` writes them beside itself. */
public final class Icons {

    private static final Color PAPER = new Color(0x1F4E79);

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        write("color.png", colored(192));
        write("outline.png", outlined(32));
    }

    private static void write(String name, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", new File(name));
    }

    private static BufferedImage colored(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.WHITE);
        pen.fill(bubble(size));
        pen.setColor(PAPER);
        bars(pen, size);
        return image;
    }

    /** Teams wants white on nothing. */
    private static BufferedImage outlined(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(bubble(size));
        bars(pen, size);
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static java.awt.geom.Area bubble(int size) {
        double unit = size / 16.0;
        var bubble = new java.awt.geom.Area(
                new RoundRectangle2D.Double(2 * unit, 2 * unit, 12 * unit, 9.5 * unit, 3 * unit, 3 * unit));
        Path2D tail = new Path2D.Double();
        tail.moveTo(4 * unit, 11 * unit);
        tail.lineTo(4 * unit, 14.5 * unit);
        tail.lineTo(8 * unit, 11 * unit);
        tail.closePath();
        bubble.add(new java.awt.geom.Area(tail));
        return bubble;
    }

    private static void bars(Graphics2D pen, int size) {
        double unit = size / 16.0;
        double[] heights = {2.5, 4.5, 6};
        for (int i = 0; i < heights.length; i++) {
            pen.fill(new RoundRectangle2D.Double(
                    (4.6 + 2.6 * i) * unit, (9.8 - heights[i]) * unit, 1.6 * unit, heights[i] * unit, unit / 2, unit / 2));
        }
    }
}
