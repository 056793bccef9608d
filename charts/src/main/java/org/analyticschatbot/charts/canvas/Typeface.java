package org.analyticschatbot.charts.canvas;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The fonts of the charts: Roboto (Apache License 2.0), which lies in this jar, so that a chart looks the same everywhere. A text that
 * Roboto has no letters for (Chinese, Arabic …) is set in the system's sans serif font if that has them; otherwise the
 * letters that nothing can show are written as code points, such as {@code U+4E2D}.
 */
public final class Typeface {

    private static final Font REGULAR = load("Roboto-Regular.ttf");
    private static final Font MEDIUM = load("Roboto-Medium.ttf");

    private static final FontRenderContext MEASURES =
            new FontRenderContext(AffineTransform.getScaleInstance(Canvas.SCALE, Canvas.SCALE), true, true);

    private Typeface() {}

    /** How wide a text is, in logical pixels. */
    public static double width(String text, Style style) {
        String readable = readable(text, style);
        return font(readable, style).getStringBounds(readable, MEASURES).getWidth();
    }

    /** A font in which all of a text can be read that {@link #readable} gave. */
    static Font font(String text, Style style) {
        Font own = (style.isBold() ? MEDIUM : REGULAR).deriveFont(style.size());
        return own.canDisplayUpTo(text) < 0 ? own : system(style);
    }

    /** The bundled font, for libraries that want one before they know the text. */
    public static Font plain() {
        return REGULAR.deriveFont(Style.LABEL.size());
    }

    /** The text itself if one font can show it, otherwise what is missing from Roboto as code points. */
    static String readable(String text, Style style) {
        if (REGULAR.canDisplayUpTo(text) < 0 || systemCanDisplay(text, style)) {
            return text;
        }
        StringBuilder readable = new StringBuilder();
        text.codePoints().forEach(c -> append(readable, c));
        return readable.toString();
    }

    private static void append(StringBuilder readable, int codePoint) {
        if (REGULAR.canDisplay(codePoint)) {
            readable.appendCodePoint(codePoint);
        } else if (Character.getType(codePoint) != Character.FORMAT) {
            readable.append(String.format("U+%04X", codePoint));
        }
    }

    private static boolean systemCanDisplay(String text, Style style) {
        return HeadlessFonts.systemHasFonts() && system(style).canDisplayUpTo(text) < 0;
    }

    private static Font system(Style style) {
        return new Font(Font.SANS_SERIF, style.isBold() ? Font.BOLD : Font.PLAIN, 1).deriveFont(style.size());
    }

    private static Font load(String resource) {
        HeadlessFonts.prepare();
        try (var in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No font " + resource);
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
