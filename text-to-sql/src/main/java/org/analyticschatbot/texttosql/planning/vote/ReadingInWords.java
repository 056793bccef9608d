package org.analyticschatbot.texttosql.planning.vote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.grounding.NormalForm;
import org.analyticschatbot.texttosql.planning.reading.ModelText;
import org.analyticschatbot.texttosql.planning.vote.StatementParts.Part;

/** Says of each of several statements what sets it apart from the others; what they have in common is not said. */
final class ReadingInWords {

    private static final Wording WORDING = Wording.of(ReadingInWords.class, "vote.properties");
    private static final int LONGEST = 200;

    private ReadingInWords() {}

    /** In the same order. */
    static List<String> of(List<NormalForm> forms) {
        List<Map<Part, Set<String>>> all =
                forms.stream().map(form -> StatementParts.of(form.query())).toList();
        return IntStream.range(0, all.size())
                .mapToObj(own -> said(all.get(own), without(own, all)))
                .toList();
    }

    private static List<Map<Part, Set<String>>> without(int own, List<Map<Part, Set<String>>> all) {
        List<Map<Part, Set<String>>> others = new ArrayList<>(all);
        others.remove(own);
        return others;
    }

    private static String said(Map<Part, Set<String>> own, List<Map<Part, Set<String>>> others) {
        return ModelText.line(words(own, others), LONGEST);
    }

    private static String words(Map<Part, Set<String>> own, List<Map<Part, Set<String>>> others) {
        Map<Part, Set<String>> more = less(own, common(others));
        if (!more.isEmpty()) {
            return phrase(more);
        }
        Map<Part, Set<String>> missing = less(others.getFirst(), own);
        return missing.isEmpty() ? phrase(own) : WORDING.text("lacks", "words", phrase(missing));
    }

    /** What all of them have; of one alone nothing, so that it is told in full. */
    private static Map<Part, Set<String>> common(List<Map<Part, Set<String>>> others) {
        Map<Part, Set<String>> common = new EnumMap<>(Part.class);
        if (others.isEmpty()) {
            return common;
        }
        others.getFirst().forEach((part, items) -> common.put(part, new HashSet<>(items)));
        others.forEach(other -> common.forEach((part, items) -> items.retainAll(other.getOrDefault(part, Set.of()))));
        return common;
    }

    private static Map<Part, Set<String>> less(Map<Part, Set<String>> own, Map<Part, Set<String>> other) {
        Map<Part, Set<String>> less = new EnumMap<>(Part.class);
        own.forEach((part, items) -> {
            Set<String> left = new LinkedHashSet<>(items);
            left.removeAll(other.getOrDefault(part, Set.of()));
            if (!left.isEmpty()) {
                less.put(part, left);
            }
        });
        return less;
    }

    private static String phrase(Map<Part, Set<String>> parts) {
        List<String> phrases = new ArrayList<>();
        parts.forEach((part, items) -> phrases.add(
                WORDING.text(part.name().toLowerCase(Locale.ROOT), "items", String.join(part.between(), items))));
        return String.join(", ", phrases);
    }
}
