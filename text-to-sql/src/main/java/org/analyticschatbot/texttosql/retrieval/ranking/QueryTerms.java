package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.analyticschatbot.texttosql.retrieval.postings.Postings;
import org.analyticschatbot.texttosql.retrieval.postings.Spelling;
import org.analyticschatbot.texttosql.retrieval.postings.Vocabulary;
import org.analyticschatbot.texttosql.retrieval.words.Concept;
import org.analyticschatbot.texttosql.retrieval.words.Related;

/**
 * What a question's concepts are called in this catalog. A stem stands for one concept only, the one it fits best:
 * "makers that produced" does not speak of {@code maker} twice.
 */
final class QueryTerms {

    private static final float WEIGHT_OF_CORRECTION = 0.7f;

    private final Vocabulary vocabulary;
    private final Postings postings;
    private final Map<Integer, Owner> owners = new HashMap<>();

    private QueryTerms(Vocabulary vocabulary, Postings postings) {
        this.vocabulary = vocabulary;
        this.postings = postings;
    }

    /** One list of terms for each concept, empty for one that no table speaks of. */
    static List<List<Term>> of(List<Concept> concepts, Vocabulary vocabulary, Postings postings) {
        QueryTerms terms = new QueryTerms(vocabulary, postings);
        IntStream.range(0, concepts.size()).forEach(i -> terms.claim(i, concepts.get(i)));
        return IntStream.range(0, concepts.size())
                .mapToObj(i -> terms.of(i, vocabulary.stem(concepts.get(i).word())))
                .toList();
    }

    private void claim(int concept, Concept spoken) {
        boolean found = false;
        for (Related related : spoken.related()) {
            int stem = vocabulary.stem(related.stem());
            found |= stem >= 0;
            claim(concept, stem, related.weight() * spoken.weight());
        }
        if (!found && spoken.isUnheardOf()) {
            claim(concept, new Spelling(vocabulary, postings).nearest(spoken.word()), WEIGHT_OF_CORRECTION);
        }
    }

    private void claim(int concept, int stem, float weight) {
        if (stem >= 0) {
            owners.merge(stem, new Owner(concept, weight), Owner::stronger);
        }
    }

    private List<Term> of(int concept, int exact) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().concept() == concept)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Term(entry.getKey(), entry.getValue().weight() * damping(entry.getKey(), exact)))
                .toList();
    }

    /** A rare synonym of a common word says no more than that word. */
    private float damping(int stem, int exact) {
        return exact < 0 ? 1 : Math.min(1, postings.rarity(exact) / postings.rarity(stem));
    }

    /** @param weight what the stem is worth for the question */
    record Term(int stem, float weight) {}

    private record Owner(int concept, float weight) {

        Owner stronger(Owner other) {
            return other.weight > weight ? other : this;
        }
    }
}
