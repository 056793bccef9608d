package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.memory.Example;
import org.analyticschatbot.texttosql.retrieval.words.Concept;
import org.analyticschatbot.texttosql.retrieval.words.QuestionConcepts;

/** Which examples help with a question: those that share its words, rare words before common ones. */
public final class SimilarExamples {

    private record Known(Example example, Set<String> words) {}

    private final List<Known> examples;
    private final Map<String, Integer> uses = new HashMap<>();

    public SimilarExamples(List<Example> examples) {
        this.examples = examples.stream()
                .map(example -> new Known(example, words(example.question())))
                .toList();
        this.examples.forEach(known -> known.words().forEach(word -> uses.merge(word, 1, Integer::sum)));
    }

    /** At most {@code most}, the most similar one first, of equally similar ones the first given; none that shares no word. */
    public List<Example> to(String question, int most) {
        Set<String> words = words(question);
        return examples.stream()
                .filter(known -> similarity(known, words) > 0)
                .sorted(Comparator.comparingDouble(known -> -similarity(known, words)))
                .limit(most)
                .map(Known::example)
                .toList();
    }

    private static Set<String> words(String question) {
        return QuestionConcepts.of(question).stream().map(Concept::word).collect(toUnmodifiableSet());
    }

    /** The weight of what both have, in relation to the length of the example. */
    private double similarity(Known known, Set<String> words) {
        double shared = known.words().stream()
                .filter(words::contains)
                .mapToDouble(this::weight)
                .sum();
        return shared / Math.sqrt(Math.max(1, known.words().size()));
    }

    private double weight(String word) {
        return Math.log(1 + (double) examples.size() / uses.getOrDefault(word, 1));
    }
}
