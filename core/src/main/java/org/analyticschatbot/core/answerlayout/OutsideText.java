package org.analyticschatbot.core.answerlayout;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Text from outside (cells, names, sentences) as a message may show it: every character visible, and no longer than it
 * may be. What controls a display instead of being shown (control characters, changes of direction, zero width, broken
 * surrogates) becomes U+FFFD. A joiner stays where it is part of an emoji or of a script that needs it.
 *
 * @param cut whether it was longer, and now ends with an ellipsis
 */
public record OutsideText(String text, boolean cut) {

    private static final int UNKNOWN = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final Set<UnicodeScript> JOINED_SCRIPTS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA);

    /** On one line: line breaks and tabs become spaces. */
    public static OutsideText line(String text, int limit) {
        return of(text, limit, ' ');
    }

    /** Keeps line breaks. */
    public static OutsideText lines(String text, int limit) {
        return of(text.replace("\r\n", "\n"), limit, '\n');
    }

    /** Whether there is nothing to see; a space that does not break is a space, too. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(one -> Character.isWhitespace(one) || Character.isSpaceChar(one));
    }

    /** Reads no further than the limit: a cell may hold megabytes. */
    private static OutsideText of(String text, int limit, char lineBreak) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), limit + 2));
        int previous = UNKNOWN;
        int at = 0;
        while (at < text.length() && shown.length() <= limit) {
            int codePoint = text.codePointAt(at);
            shown.appendCodePoint(visible(codePoint, previous, lineBreak));
            previous = codePoint;
            at += Character.charCount(codePoint);
        }
        return shown.length() <= limit ? new OutsideText(shown.toString(), false) : shortened(shown, limit - 1);
    }

    private static OutsideText shortened(StringBuilder shown, int length) {
        int end = Character.isHighSurrogate(shown.charAt(length - 1)) ? length - 1 : length;
        return new OutsideText(shown.substring(0, end) + "…", true);
    }

    private static int visible(int codePoint, int previous, char lineBreak) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> control(codePoint, lineBreak);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lineBreak;
            case Character.FORMAT -> joins(codePoint, previous) ? codePoint : UNKNOWN;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> UNKNOWN;
            default -> codePoint;
        };
    }

    private static int control(int codePoint, char lineBreak) {
        return switch (codePoint) {
            case '\n', '\r' -> lineBreak;
            case '\t' -> ' ';
            default -> UNKNOWN;
        };
    }

    private static boolean joins(int codePoint, int previous) {
        return switch (codePoint) {
            case ZERO_WIDTH_JOINER -> isPictograph(previous) || isJoined(previous);
            case ZERO_WIDTH_NON_JOINER -> isJoined(previous);
            default -> false;
        };
    }

    private static boolean isPictograph(int codePoint) {
        return codePoint == EMOJI_PRESENTATION
                || Character.isEmojiModifier(codePoint)
                || Character.isExtendedPictographic(codePoint);
    }

    private static boolean isJoined(int codePoint) {
        return JOINED_SCRIPTS.contains(UnicodeScript.of(codePoint));
    }
}
