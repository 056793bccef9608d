package org.analyticschatbot.texttosql.retrieval.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Cuts texts and identifiers into words in lower case without accents: {@code order_items}, {@code OrderItems2} and
 * "items of an order" meet. In scripts that write no spaces each sign is a word.
 */
public final class Words {

    private static final int LONGEST = 255;

    private Words() {}

    /** Hands over the words in their order, repeated ones too; of a very long one its beginning. */
    public static void of(String text, Consumer<String> words) {
        int start = 0;
        while (start < text.length()) {
            int first = text.codePointAt(start);
            int end = start + Character.charCount(first);
            if (Character.isLetterOrDigit(first)) {
                end = endOfWord(text, start, first);
                words.accept(plain(text.substring(start, Math.min(end, start + LONGEST))));
            }
            start = end;
        }
    }

    private static int endOfWord(String text, int start, int first) {
        int before = first;
        int end = start + Character.charCount(first);
        while (end < text.length() && goesOn(text, before, end)) {
            before = text.codePointAt(end);
            end += Character.charCount(before);
        }
        return end;
    }

    private static boolean goesOn(String text, int before, int at) {
        int c = text.codePointAt(at);
        if (isMark(c)) {
            return true;
        }
        return Character.isLetterOrDigit(c)
                && Character.isDigit(before) == Character.isDigit(c)
                && !isSign(before)
                && !isSign(c)
                && !changesCase(text, before, c, at);
    }

    /** "orderItems" has two words, and so has "HTTPServer", but not "IDs". */
    private static boolean changesCase(String text, int before, int c, int at) {
        if (!Character.isUpperCase(c)) {
            return false;
        }
        int next = at + Character.charCount(c);
        return Character.isLowerCase(before)
                || (Character.isUpperCase(before) && isLowerCase(text, next) && isLowerCase(text, next + 1));
    }

    private static boolean isLowerCase(String text, int at) {
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSign(int c) {
        return c > 0x2E00
                && (Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                return folded(lower);
            }
        }
        return lower;
    }

    private static String folded(String decomposed) {
        String word = Normalizer.normalize(decomposed, Normalizer.Form.NFC);
        char[] folded = new char[4 * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }
}
