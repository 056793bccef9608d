package org.analyticschatbot.texttosql.retrieval.words;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a question speaks of: each word that can name data once, with what may stand for it. */
public final class QuestionConcepts {

    /** What is beyond tells nothing that the beginning did not. */
    private static final int MOST_WORDS = 200;

    /** Whose "which", "of" and "with" would find tables like {@code affiliated_with}. */
    private static final Set<String> LEFT_OUT = words("question-words.txt").collect(toUnmodifiableSet());
    /** They mostly say what to do with the data: "the total number", "ordered by". */
    private static final Set<String> COMPUTING =
            words("computing-words.txt").map(Stems::of).collect(toUnmodifiableSet());

    private static final float WEIGHT_OF_COMPUTING = 0.5f;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final List<Related> YEAR_IN = List.of(new Related("year", 0.4f), new Related("date", 0.4f));
    private static final float WEIGHT_OF_JOINED = 0.8f;
    private static final float WEIGHT_OF_INITIAL = 0.6f;

    private final List<String> words = new ArrayList<>();
    private final List<String> stems;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    private QuestionConcepts(String question) {
        Words.of(question, words::add);
        this.stems = words.stream().limit(MOST_WORDS).map(Stems::of).toList();
    }

    /** @return in the order of the question, none twice */
    public static List<Concept> of(String question) {
        return new QuestionConcepts(question).concepts();
    }

    private List<Concept> concepts() {
        int at = 0;
        while (at < stems.size()) {
            at += read(at);
        }
        return List.copyOf(concepts.values());
    }

    /** @return how many words were read */
    private int read(int at) {
        for (int length = Math.min(Thesaurus.LONGEST_PHRASE, stems.size() - at); length > 1; length--) {
            String phrase = String.join(" ", stems.subList(at, at + length));
            List<Related> related = Thesaurus.of(phrase);
            if (!related.isEmpty()) {
                concepts.putIfAbsent(phrase, new Concept(phrase, 1, false, related));
                return length;
            }
        }
        if (canName(words.get(at))) {
            concepts.computeIfAbsent(stems.get(at), stem -> concept(stem, at));
        }
        return 1;
    }

    /** A single letter is a value, or what an apostrophe left. */
    private static boolean canName(String word) {
        return !LEFT_OUT.contains(word) && (word.length() > 1 || word.charAt(0) > 'z');
    }

    private Concept concept(String stem, int at) {
        List<Related> known = Thesaurus.of(stem);
        Stream<Related> others = Stream.of(known.stream(), joined(at - 1), joined(at), year(words.get(at)))
                .flatMap(all -> all);
        List<Related> related =
                Stream.concat(Stream.of(new Related(stem, 1)), others).toList();
        return new Concept(stem, COMPUTING.contains(stem) ? WEIGHT_OF_COMPUTING : 1, known.isEmpty(), related);
    }

    /** Names join words: "first name" may be {@code firstname} or {@code fname} there. */
    private Stream<Related> joined(int at) {
        if (at < 0 || at + 1 >= stems.size()) {
            return Stream.empty();
        }
        String second = words.get(at + 1);
        return Stream.of(
                new Related(Stems.of(words.get(at) + second), WEIGHT_OF_JOINED),
                new Related(Stems.of(words.get(at).charAt(0) + second), WEIGHT_OF_INITIAL));
    }

    private static Stream<Related> year(String word) {
        return YEAR.matcher(word).matches() ? YEAR_IN.stream() : Stream.empty();
    }

    private static Stream<String> words(String resource) {
        return WordList.of(resource).flatMap(line -> Stream.of(line.split("\\s+")));
    }
}
