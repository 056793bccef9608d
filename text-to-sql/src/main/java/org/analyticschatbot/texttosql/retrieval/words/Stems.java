package org.analyticschatbot.texttosql.retrieval.words;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What the forms of a word have in common: "people" and "person", "hiring" and "hired" meet. */
public final class Stems {

    private Stems() {}

    /** @param word in lower case */
    public static String of(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(Lemmas.lemma(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The stems of all words of a name or a text, repeated ones too. */
    public static List<String> ofName(String name) {
        List<String> stems = new ArrayList<>();
        Words.of(name, word -> stems.add(of(word)));
        return stems;
    }
}
