package org.analyticschatbot.texttosql.grounding.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.analyticschatbot.texttosql.values.Glossary;

/** All values of a column, and which of them is meant by a text that none of them equals. */
record KnownValues(List<String> all) {

    /** Fewer letters say too little without their punctuation: C, C# and C++ are different things. */
    private static final int TELLING_LETTERS = 3;

    KnownValues {
        all = List.copyOf(all);
    }

    /** The value itself, or the one that differs in case, else in punctuation, else in the way of writing a code. */
    Optional<String> meantBy(String written) {
        return all.contains(written) ? Optional.of(written) : alike(written);
    }

    private Optional<String> alike(String written) {
        List<String> sameButCase = those(written::equalsIgnoreCase);
        List<String> same = sameButCase.isEmpty() ? sameButPunctuation(written) : sameButCase;
        if (same.isEmpty()) {
            return Glossary.sameAs(written, all);
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private List<String> sameButPunctuation(String written) {
        String letters = withoutPunctuation(written);
        return letters.codePoints().filter(Character::isLetter).count() < TELLING_LETTERS
                ? List.of()
                : those(value -> withoutPunctuation(value).equals(letters));
    }

    private List<String> those(Predicate<String> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** Two numbers stay two: 1.5 is not 15. */
    private static String withoutPunctuation(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{N})[^\\p{L}\\p{N}]+(?=\\p{N})", "_")
                .replaceAll("[^\\p{L}\\p{N}_]|(?<!\\p{N})_|_(?!\\p{N})", "");
    }
}
