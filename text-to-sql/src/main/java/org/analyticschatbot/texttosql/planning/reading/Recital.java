package org.analyticschatbot.texttosql.planning.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells when an answer recites the instructions instead of following them: eight words in a row are the same. Text that
 * is encoded or translated is not recognised; there is no secret in the instructions.
 */
public final class Recital {

    private static final int WORDS = 8;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> known;

    public Recital(String instructions) {
        this.known = runs(instructions);
    }

    public boolean isIn(String text) {
        return runs(text).stream().anyMatch(known::contains);
    }

    private static Set<String> runs(String text) {
        List<String> words = Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> runs = new HashSet<>();
        for (int start = 0; start + WORDS <= words.size(); start++) {
            runs.add(String.join(" ", words.subList(start, start + WORDS)));
        }
        return runs;
    }
}
