package org.analyticschatbot.core.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody who mistyped may have meant. */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /** @return at most three of the names, nearest first; none that has little in common with what was typed */
    public static List<String> to(String typed, List<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String wanted, String name) {
        if (wanted.isEmpty()) {
            return false;
        }
        boolean isPart = wanted.length() > 2 && (name.contains(wanted) || wanted.contains(name));
        return isPart || distance(wanted, name) <= 1 + Math.min(wanted.length(), name.length()) / 4;
    }

    /** Levenshtein distance. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            above = nextRow(from.charAt(i - 1), to, above, i);
        }
        return above[to.length()];
    }

    private static int[] nextRow(char letter, String to, int[] above, int row) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int j = 1; j < above.length; j++) {
            int replaced = above[j - 1] + (to.charAt(j - 1) == letter ? 0 : 1);
            current[j] = Math.min(replaced, 1 + Math.min(above[j], current[j - 1]));
        }
        return current;
    }
}
