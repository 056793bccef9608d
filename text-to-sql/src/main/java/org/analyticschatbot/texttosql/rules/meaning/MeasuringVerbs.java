package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;

/** Verbs that say how much of something there is: what costs more is more expensive. */
public final class MeasuringVerbs {

    private static final Map<String, String> ADJECTIVE_BY_VERB = Map.of(
            "cost",
            "expensive",
            "weigh",
            "heavy",
            "weighed",
            "heavy",
            "measure",
            "long",
            "last",
            "long",
            "lasted",
            "long",
            "earn",
            "rich",
            "earned",
            "rich");

    private MeasuringVerbs() {}

    /** The adjective that asks for the same measure; empty if the word is no such verb. */
    public static Optional<Adjective> adjective(String word) {
        return Optional.ofNullable(ADJECTIVE_BY_VERB.get(Lemmas.lemma(word.toLowerCase(Locale.ROOT))))
                .flatMap(adjective -> Adjective.at(Tokenizer.words(adjective), 0))
                .map(Phrases.Found::meaning);
    }
}
