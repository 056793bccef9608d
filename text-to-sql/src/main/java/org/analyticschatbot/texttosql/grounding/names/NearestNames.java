package org.analyticschatbot.texttosql.grounding.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody who wrote an unknown one may have meant. */
final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /** @return at most three, nearest first; none that has little in common with what was written */
    static List<String> to(String written, List<String> names) {
        String wanted = letters(written);
        return names.stream()
                .distinct()
                .filter(name -> isNear(wanted, letters(name)))
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, letters(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** What is left of a name without case and punctuation. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isNear(String wanted, String name) {
        boolean isPart = wanted.length() > 2 && (name.contains(wanted) || (name.length() > 2 && wanted.contains(name)));
        return isPart || distance(wanted, name) <= Math.min(wanted.length(), name.length()) / 3;
    }

    /** Levenshtein's. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
