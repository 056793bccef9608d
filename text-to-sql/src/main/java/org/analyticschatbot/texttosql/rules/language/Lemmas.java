package org.analyticschatbot.texttosql.rules.language;

import java.util.List;
import java.util.Map;

/**
 * Base forms. A <em>lemma</em> only takes the plural away ("cities" → "city"). A <em>stem</em> also takes away what
 * turns a verb into a noun or an adjective, so that "director" meets "directed by" and "arrival" meets "arrived".
 */
public final class Lemmas {

    private static final Map<String, String> IRREGULAR = Lexicon.entries("irregular.txt");
    private static final List<String> DERIVATIONS = List.of(
            "ered", "ering", "ored", "oring", "ations", "ation", "ances", "ance", "ments", "ment", "ings", "ing",
            "ions", "ion", "ures", "ure", "ers", "ors", "als", "ed", "er", "or", "al", "es", "e", "s");
    private static final int SHORTEST_STEM = 4;

    private Lemmas() {}

    public static String lemma(String lower) {
        String irregular = IRREGULAR.get(lower);
        return irregular != null ? irregular : singular(lower);
    }

    public static String stem(String lower) {
        String base = withoutShip(lemma(lower));
        for (String suffix : DERIVATIONS) {
            if (base.endsWith(suffix) && base.length() - suffix.length() >= SHORTEST_STEM) {
                return base.substring(0, base.length() - suffix.length());
            }
        }
        return base;
    }

    /** "membership" is about members. */
    private static String withoutShip(String word) {
        return word.endsWith("ship") && word.length() - 4 >= SHORTEST_STEM ? cut(word, 4) : word;
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return cut(word, 2);
        }
        return word.endsWith("s") ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
