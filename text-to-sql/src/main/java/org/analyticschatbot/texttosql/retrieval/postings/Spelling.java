package org.analyticschatbot.texttosql.retrieval.postings;

import java.util.List;

/** Finds the stem that a misspelled word may be meant to be: one letter more, less, other or exchanged with the next. */
public final class Spelling {

    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final Postings postings;

    public Spelling(Vocabulary vocabulary, Postings postings) {
        this.vocabulary = vocabulary;
        this.postings = postings;
    }

    /** The one that most tables use, of those that begin with the same letter; -1 if there is none. */
    public int nearest(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return -1;
        }
        List<String> stems = vocabulary.stems();
        int best = -1;
        for (int stem = 0; stem < stems.size(); stem++) {
            if (isNear(word, stems.get(stem)) && (best < 0 || postings.count(stem) > postings.count(best))) {
                best = stem;
            }
        }
        return best;
    }

    private static boolean isNear(String word, String stem) {
        int longer = word.length() - stem.length();
        if (longer < -1 || longer > 1 || stem.length() < SHORTEST - 1 || word.charAt(0) != stem.charAt(0)) {
            return false;
        }
        return longer >= 0 ? isOneEdit(word, stem) : isOneEdit(stem, word);
    }

    /** @param longer at most one letter longer than the other */
    private static boolean isOneEdit(String longer, String other) {
        int same = 0;
        while (same < other.length() && longer.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (longer.length() > other.length()) {
            return longer.regionMatches(same + 1, other, same, other.length() - same);
        }
        return longer.regionMatches(same + 1, other, same + 1, other.length() - same - 1)
                || isExchange(longer, other, same);
    }

    private static boolean isExchange(String word, String other, int at) {
        return at + 1 < word.length()
                && word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && word.regionMatches(at + 2, other, at + 2, other.length() - at - 2);
    }
}
