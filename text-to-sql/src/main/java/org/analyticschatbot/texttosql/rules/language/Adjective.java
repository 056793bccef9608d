package org.analyticschatbot.texttosql.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An adjective in a degree: "older" compares, "oldest" ranks.
 *
 * @param measures the measures it speaks of, best first; a measure that starts with "-" grows the other way
 */
public record Adjective(Degree degree, List<String> measures) {

    public enum Degree {
        POSITIVE,
        COMPARATIVE,
        SUPERLATIVE
    }

    private static final Map<String, Adjective> ALL = all();
    private static final Map<String, List<String>> GRADED = Lexicon.lists("graded.txt");

    /** What grades such words as "paid", while "the best expensive" says nothing. */
    private static final Set<String> GRADES = Set.of("best", "highest", "top", "worst", "lowest");

    /** The adjective at a place in the question, "most recently" and "less expensive" included. */
    public static Optional<Phrases.Found<Adjective>> at(List<Word> words, int start) {
        String first = words.get(start).lower();
        Optional<Adjective> alone = Optional.ofNullable(ALL.get(first));
        if (alone.isPresent() || start + 1 == words.size()) {
            return alone.map(adjective -> new Phrases.Found<>(adjective, 1));
        }
        return graded(first, words.get(start + 1).lower()).map(adjective -> new Phrases.Found<>(adjective, 2));
    }

    private static Optional<Adjective> graded(String grade, String word) {
        if (GRADED.containsKey(word)) {
            return graded(grade, new Adjective(Degree.POSITIVE, GRADED.get(word)));
        }
        Adjective base = ALL.get(word.endsWith("ly") ? word.substring(0, word.length() - 2) : word);
        return base == null || base.degree != Degree.POSITIVE || GRADES.contains(grade)
                ? Optional.empty()
                : graded(grade, base);
    }

    private static Optional<Adjective> graded(String grade, Adjective base) {
        return switch (grade) {
            case "most", "best", "highest", "top" -> Optional.of(new Adjective(Degree.SUPERLATIVE, base.measures));
            case "least", "worst", "lowest" -> Optional.of(new Adjective(Degree.SUPERLATIVE, turned(base.measures)));
            case "more" -> Optional.of(new Adjective(Degree.COMPARATIVE, base.measures));
            case "less" -> Optional.of(new Adjective(Degree.COMPARATIVE, turned(base.measures)));
            case "how" -> Optional.of(base);
            default -> Optional.empty();
        };
    }

    private static List<String> turned(List<String> measures) {
        return measures.stream()
                .map(measure -> measure.startsWith("-") ? measure.substring(1) : "-" + measure)
                .toList();
    }

    private static Map<String, Adjective> all() {
        Map<String, Adjective> all = new HashMap<>();
        Lexicon.lists("adjectives.txt").forEach((degrees, measures) -> {
            List<String> forms = new ArrayList<>(List.of(degrees.split(" ")));
            all.put(forms.get(0), new Adjective(Degree.POSITIVE, measures));
            all.put(forms.get(1), new Adjective(Degree.COMPARATIVE, measures));
            all.put(forms.get(2), new Adjective(Degree.SUPERLATIVE, measures));
        });
        all.remove("-");
        return all;
    }
}
