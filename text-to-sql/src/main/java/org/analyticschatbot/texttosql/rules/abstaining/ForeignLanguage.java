package org.analyticschatbot.texttosql.rules.abstaining;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/** Names the language of a question that is not English: by its script, else by its most frequent small words. */
final class ForeignLanguage {

    private static final Map<String, Set<String>> WORDS_BY_LANGUAGE = words();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
    private static final int FEWEST_WORDS = 2;
    private static final double SHARE = 0.3;

    private ForeignLanguage() {}

    /** Empty for English, and for what is too short to be told. */
    static Optional<String> of(String question) {
        return byScript(question).or(() -> byWords(question));
    }

    /** Names of the data may be in another script, so Latin letters must be few. */
    private static Optional<String> byScript(String question) {
        Map<UnicodeScript, Long> letters = question.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        long latin = letters.getOrDefault(UnicodeScript.LATIN, 0L);
        if (all == 0 || latin * 2 > all) {
            return Optional.empty();
        }
        if (letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA)) {
            return Optional.of("Japanese");
        }
        return letters.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
                .max(Map.Entry.comparingByValue())
                .map(entry -> language(entry.getKey()));
    }

    private static String language(UnicodeScript script) {
        return switch (script) {
            case HAN -> "Chinese";
            case HANGUL -> "Korean";
            case CYRILLIC -> "a language in Cyrillic letters";
            case ARABIC -> "a language in Arabic letters";
            case GREEK -> "Greek";
            case HEBREW -> "Hebrew";
            case THAI -> "Thai";
            case DEVANAGARI -> "a language in Devanagari letters";
            default -> "another language than English";
        };
    }

    private static Optional<String> byWords(String question) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(question.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return WORDS_BY_LANGUAGE.entrySet().stream()
                .map(language -> Map.entry(
                        language.getKey(),
                        words.stream().filter(language.getValue()::contains).count()))
                .filter(found -> found.getValue() >= FEWEST_WORDS && found.getValue() >= SHARE * words.size())
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Set<String>> words() {
        return Lexicon.lists(ForeignLanguage.class, "languages.txt").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
