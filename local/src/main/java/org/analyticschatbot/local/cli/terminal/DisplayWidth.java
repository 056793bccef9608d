package org.analyticschatbot.local.cli.terminal;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Columns that a text takes in a terminal: East Asian wide characters and emoji take two, combining marks none. After
 * the Unicode Standard Annex 11, to the precision that terminals agree on.
 */
final class DisplayWidth {

    static final int ZERO_WIDTH_JOINER = 0x200D;
    static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int EMOJI_SELECTOR = 0xFE0F;

    /** First and last code points of the blocks whose characters are wide, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653, 0x26BD, 0x26BE, 0x2705, 0x2705,
        0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DF2, 0x1AFF0,
        0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F19A, 0x1F1E6, 0x1F265, 0x1F300, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    static int of(String text) {
        if (text.chars().allMatch(c -> c < 0x300)) {
            return text.length();
        }
        int width = 0;
        BreakIterator characters = characters(text);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            width += ofCharacter(text.substring(start, end));
            start = end;
        }
        return width;
    }

    /** The text, or as much of its beginning as fits with an ellipsis behind it. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        BreakIterator characters = characters(text);
        int end = characters.first();
        int next = characters.next();
        while (next != BreakIterator.DONE && of(text.substring(0, next)) < width) {
            end = next;
            next = characters.next();
        }
        return text.substring(0, end) + "…";
    }

    private static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** What a person sees as one character is as wide as its widest part. */
    private static int ofCharacter(String character) {
        return character.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int codePoint) {
        if (codePoint == EMOJI_SELECTOR) {
            return 2;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
