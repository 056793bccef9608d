package org.analyticschatbot.local.duckdb.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name of a table or column speaks of: its words in lower case, between underscores, in the singular. */
final class Entity {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ES = Pattern.compile(".*(s|x|z|ch|sh)es");
    private static final Map<String, String> IRREGULAR = Map.of("people", "person", "children", "child");

    /** Words that make a key but do not say of what. */
    private static final Set<String> GENERIC_KEYS = Set.of("id", "key", "code", "no", "nr", "number", "uuid", "guid");

    private Entity() {}

    static String words(String name) {
        String parted = WORD_START.matcher(name).replaceAll("_");
        return NOT_ALPHANUMERIC.matcher(parted.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /** The entity that a table holds: {@code order_line} of {@code Order Lines}. */
    static String of(String table) {
        String words = words(table);
        int last = words.lastIndexOf('_') + 1;
        return words.substring(0, last) + singular(words.substring(last));
    }

    static String lastWord(String words) {
        return words.substring(words.lastIndexOf('_') + 1);
    }

    static boolean isGenericKey(String words) {
        return GENERIC_KEYS.contains(words);
    }

    static boolean isKeyName(String words) {
        return isGenericKey(lastWord(words)) || words.endsWith("id");
    }

    private static String singular(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.getOrDefault(word, word);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (ES.matcher(word).matches() && word.length() > 4) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 2
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
