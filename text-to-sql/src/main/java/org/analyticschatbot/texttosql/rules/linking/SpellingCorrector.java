package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

/** Takes a word that is one slip away from exactly one name of the schema for that name. */
final class SpellingCorrector {

    private static final int SHORTEST = 5;

    private final SchemaIndex index;

    SpellingCorrector(SchemaIndex index) {
        this.index = index;
    }

    Optional<OtherWords.Reading> correct(String word) {
        String lemma = Lemmas.lemma(word);
        if (lemma.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> near = index.keys().stream()
                .filter(key -> key.charAt(0) == lemma.charAt(0) && isOneSlipAway(key, lemma))
                .limit(2)
                .toList();
        return near.size() == 1
                ? Optional.of(new OtherWords.Reading(near.getFirst(), index.names(near)))
                : Optional.empty();
    }

    static boolean isOneSlipAway(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        return rest(one, head + 1).equals(rest(other, head + 1))
                || rest(one, head + 1).equals(rest(other, head))
                || rest(one, head).equals(rest(other, head + 1))
                || isSwapped(one, other, head);
    }

    private static boolean isSwapped(String one, String other, int at) {
        return one.length() == other.length()
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && rest(one, at + 2).equals(rest(other, at + 2));
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }
}
