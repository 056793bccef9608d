package org.analyticschatbot.texttosql.values;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Neighbouring words of a question, up to six at once. */
final class Spans {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.&-][\\p{L}\\p{N}\\p{M}]+)*");
    private static final int MOST_WORDS = 200;
    private static final int LONGEST = 6;

    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<Integer, String> byThing = new HashMap<>();
    private final Set<String> words = new TreeSet<>();

    Spans(String question) {
        Matcher found = WORD.matcher(question);
        List<MatchResult> all = found.results().limit(MOST_WORDS).toList();
        for (int from = 0; from < all.size(); from++) {
            for (int to = from; to < Math.min(from + LONGEST, all.size()); to++) {
                add(question.substring(all.get(from).start(), all.get(to).end()));
            }
            words.add(ValueKey.of(all.get(from).group()));
        }
    }

    private void add(String span) {
        byKey.putIfAbsent(ValueKey.of(span), span);
        Aliases.ofWords(span).forEach(thing -> byThing.putIfAbsent(thing, span));
    }

    /** As they stand in the question, if all of the key does. */
    Optional<String> spelling(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The words that name one of these things. */
    Optional<String> naming(Set<Integer> things) {
        return things.stream().map(this::naming).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> naming(Integer thing) {
        @Nullable String span = byThing.get(thing);
        return Optional.ofNullable(span);
    }

    /** The keys of all single words, in their alphabetical order. */
    Set<String> words() {
        return words;
    }
}
