package org.analyticschatbot.texttosql.rules.abstaining;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/** What a question wants that no data can give: a cause, a forecast, an opinion, a deed, a chat. */
final class Purpose {

    private static final Map<String, Pattern> PATTERNS = patterns();

    private Purpose() {}

    /** The key of its text; empty if the words tell nothing of the kind. */
    static Optional<String> of(String question) {
        String plain = question.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}'’]+", " ")
                .strip();
        return PATTERNS.entrySet().stream()
                .filter(purpose -> purpose.getValue().matcher(plain).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Lexicon.lists(Purpose.class, "purposes.txt")
                .forEach((purpose, openings) -> patterns.put(
                        purpose,
                        Pattern.compile("(?:"
                                + String.join(
                                        "|",
                                        openings.stream().map(Purpose::pattern).toList())
                                + ")\\b")));
        return patterns;
    }

    private static String pattern(String opening) {
        return opening.startsWith("* ") ? ".*\\b" + Pattern.quote(opening.substring(2)) : Pattern.quote(opening);
    }
}
