package org.analyticschatbot.texttosql.retrieval;

import java.util.regex.Pattern;

/**
 * Text from outside, made harmless to show in a prompt: one line without anything invisible, and without the characters
 * that fences and control tokens are made of.
 */
final class PlainText {

    private static final String CUT = "…";
    private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final int LONGEST_NAME = 128;

    private PlainText() {}

    /** @param longest in characters, the mark of a cut included */
    static String of(String text, int longest) {
        // What is much longer than needed is cut first, so that a huge text costs no more than a long one.
        String bounded = text.length() > 8 * longest ? text.substring(0, 8 * longest) : text;
        StringBuilder plain = new StringBuilder();
        bounded.codePoints().map(PlainText::harmless).filter(c -> c >= 0).forEach(plain::appendCodePoint);
        String line = SPACES.matcher(plain).replaceAll(" ").strip();
        return line.length() <= longest && bounded.length() == text.length() ? line : cut(line, longest);
    }

    /** Whether the text may be shown as it is, so that a model may also use it as a literal. */
    static boolean isPlain(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && of(text, longest).equals(text);
    }

    /** A name as SQL writes it, in double quotes where it needs them. */
    static String name(String name) {
        String plain = of(name, LONGEST_NAME);
        return IDENTIFIER.matcher(plain).matches() ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String cut(String line, int longest) {
        int end = Math.min(line.length(), longest - CUT.length());
        boolean splitsPair = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, splitsPair ? end - 1 : end) + CUT;
    }

    /** @return -1 for a character that is left out */
    private static int harmless(int c) {
        return switch (c) {
            case '`' -> '\'';
            case '<' -> '‹';
            case '>' -> '›';
            case '\t', '\n', '\u000B', '\f', '\r', '\u0085' -> ' ';
            default -> visible(c);
        };
    }

    private static int visible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> -1;
            default -> c;
        };
    }
}
