package org.analyticschatbot.texttosql.values;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Neighbouring words of a question, up to six at once. */
final class Spans {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.&-][\\p{L}\\p{N}\\p{M}]+)*");
    private static final int MOST_WORDS = 200;
    private static final int LONGEST = 6;

    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<Integer, String> byThing = new LinkedHashMap<>();
    private final TreeSet<String> words =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Spans(String question) {
        Matcher found = WORD.matcher(question);
        List<MatchResult> all = found.results().limit(MOST_WORDS).toList();
        boolean isShouted = question.equals(question.toUpperCase(Locale.ROOT));
        for (int from = 0; from < all.size(); from++) {
            for (int to = from; to < Math.min(from + LONGEST, all.size()); to++) {
                add(question.substring(all.get(from).start(), all.get(to).end()), isShouted);
            }
            words.add(ValueKey.of(all.get(from).group()));
        }
    }

    /** @param isShouted whether capitals tell nothing */
    private void add(String span, boolean isShouted) {
        byKey.putIfAbsent(ValueKey.of(span), span);
        Glossary.ofWords(isShouted ? span.toLowerCase(Locale.ROOT) : span)
                .forEach(thing -> byThing.putIfAbsent(thing, span));
    }

    /** Each as it stands in the question, by its key. */
    Map<String, String> byKey() {
        return byKey;
    }

    /** The words that name a thing of the glossary, by the thing. */
    Map<Integer, String> byThing() {
        return byThing;
    }

    /** The keys of all single words, the longest first. */
    Iterable<String> words() {
        return words;
    }
}
