package org.analyticschatbot.local.cli.terminal;

/**
 * Text from outside as a terminal may show it. Escape sequences and other control characters lose their power: they are
 * shown as visible symbols, and what has no symbol (bidirectional overrides, invisible characters) is left out.
 */
public final class PlainText {

    private static final int SYMBOLS_FOR_CONTROLS = 0x2400;
    private static final int SYMBOL_FOR_DELETE = 0x2421;
    private static final int UNKNOWN = 0xFFFD;

    private PlainText() {}

    /** On one line: line breaks and tabs become spaces. */
    public static String line(String text) {
        return harmless(text, false);
    }

    /** Keeps line breaks. */
    public static String lines(String text) {
        return harmless(text, true);
    }

    private static String harmless(String text, boolean keepsLines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(shown, codePoint, keepsLines));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint, boolean keepsLines) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> shown.appendCodePoint(control(codePoint, keepsLines));
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> shown.append(keepsLines ? '\n' : ' ');
            case Character.FORMAT -> appendFormat(shown, codePoint);
            case Character.SURROGATE -> shown.appendCodePoint(UNKNOWN);
            default -> shown.appendCodePoint(codePoint);
        }
    }

    private static int control(int codePoint, boolean keepsLines) {
        return switch (codePoint) {
            case '\n', '\r' -> keepsLines ? '\n' : ' ';
            case '\t' -> ' ';
            case 0x7F -> SYMBOL_FOR_DELETE;
            default -> codePoint < 0x20 ? SYMBOLS_FOR_CONTROLS + codePoint : UNKNOWN;
        };
    }

    /** Joiners are part of emoji and of some scripts. */
    private static void appendFormat(StringBuilder shown, int codePoint) {
        if (codePoint == DisplayWidth.ZERO_WIDTH_JOINER || codePoint == DisplayWidth.ZERO_WIDTH_NON_JOINER) {
            shown.appendCodePoint(codePoint);
        }
    }
}
