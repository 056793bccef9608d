package org.analyticschatbot.texttosql.values;

/** Slips of the typing hand: a letter too much, too few, another one, or two that changed places. */
final class Slips {

    /** In the longest words. */
    static final int MOST = 2;

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    private Slips() {}

    /** Whether the words are so long, and so near, that they may be one: a slip in five letters, two in nine. */
    static boolean mayBeOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : MOST;
        return most > 0
                && Math.abs(one.length() - other.length()) <= most
                && one.charAt(0) == other.charAt(0)
                && between(one, other) <= most;
    }

    /** The restricted Damerau-Levenshtein distance, a row of its table at a time. */
    private static int between(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = firstRow(other.length());
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
                if (isSwapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
