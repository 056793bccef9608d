package org.analyticschatbot.core.answer;

/**
 * Text that no spreadsheet takes for a formula (OWASP, CSV injection). An apostrophe goes before each sign that starts
 * a formula where a cell starts: at the beginning, and after what another program may take for the end of a cell,
 * since a program that expects semicolons ignores the quotes around a cell with commas. Blanks, invisible characters
 * and quotes do not make the start of a cell safe.
 */
final class SpreadsheetText {

    private static final char APOSTROPHE = '\'';

    /** With the full-width and small forms, which some programs fold. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠﹦﹢﹣﹫";

    private static final String CELL_ENDS = ";\t\r\n";

    private SpreadsheetText() {}

    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length() + 1);
        if (!text.isEmpty() && isBreak(text.charAt(0))) {
            harmless.append(APOSTROPHE);
        }
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (atStart && FORMULA_STARTS.indexOf(c) >= 0) {
                harmless.append(APOSTROPHE);
            }
            harmless.append(c);
            atStart = CELL_ENDS.indexOf(c) >= 0 || (atStart && isPassedOver(c));
        }
        return harmless.toString();
    }

    /** A tab or a line break at the beginning is a known trick by itself. */
    private static boolean isBreak(char c) {
        return c != ';' && CELL_ENDS.indexOf(c) >= 0;
    }

    private static boolean isPassedOver(char c) {
        return c == '"'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
