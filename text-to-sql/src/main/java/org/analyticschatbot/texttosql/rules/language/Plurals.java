package org.analyticschatbot.texttosql.rules.language;

import java.util.List;
import java.util.Set;

/** Nouns as one speaks of many. */
public final class Plurals {

    /** Already many, or never counted. */
    private static final Set<String> UNCHANGED =
            Set.of("data", "people", "staff", "info", "information", "equipment", "money", "children", "men", "women");

    private static final List<String> HISSING = List.of("ss", "x", "ch", "sh", "z");
    private static final String VOWELS = "aeiou";

    private Plurals() {}

    /** @param name a name in lower case, of one or more words parted by underscores */
    public static String of(String name) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        if (UNCHANGED.contains(last) || isPlural(last)) {
            return name;
        }
        if (HISSING.stream().anyMatch(last::endsWith)) {
            return name + "es";
        }
        return endsInConsonantAndY(last) ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    private static boolean endsInConsonantAndY(String word) {
        int before = word.length() - 2;
        return word.endsWith("y") && before >= 0 && VOWELS.indexOf(word.charAt(before)) < 0;
    }
}
