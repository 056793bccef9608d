package org.analyticschatbot.texttosql.grounding.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that somebody who wrote an unknown one may have meant. */
final class NearestNames {

    private static final int MOST = 3;
    /** Letters below which a name differs from others by too little, and from which on two errors leave it recognisable. */
    private static final int SHORT = 5;

    private static final int LONG = 10;

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

    /** The name that is but one typing error away, two in a long one, where no other comes near; digits are never an error. */
    static Optional<String> misspelled(String written, List<String> names) {
        String wanted = letters(written);
        List<String> near = names.stream()
                .distinct()
                .filter(name -> distance(wanted, letters(name)) <= 2 * errors(wanted))
                .toList();
        return near.stream()
                .filter(name -> near.size() == 1 && distance(wanted, letters(name)) <= errors(wanted))
                .filter(name -> digits(name).equals(digits(written)))
                .findFirst();
    }

    private static int errors(String letters) {
        return letters.length() < SHORT ? 0 : letters.length() < LONG ? 1 : 2;
    }

    private static String digits(String name) {
        return name.replaceAll("\\P{N}", "");
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
