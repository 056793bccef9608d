package org.analyticschatbot.texttosql.rules.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;

/** Who does what a verb says: authors write, customers buy. */
public final class Agents {

    private static final Map<String, List<String>> NOUNS_BY_VERB = nounsByVerb();

    private final SchemaIndex index;

    public Agents(SchemaIndex index) {
        this.index = index;
    }

    public static boolean isVerb(String word) {
        return NOUNS_BY_VERB.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The table of those who do it; empty if the data has none, or the verb is not known. */
    public Optional<TableName> of(String verb) {
        return NOUNS_BY_VERB.getOrDefault(verb.toLowerCase(Locale.ROOT), List.of()).stream()
                .flatMap(noun -> index.table(List.of(noun)).stream())
                .findFirst();
    }

    private static Map<String, List<String>> nounsByVerb() {
        Map<String, List<String>> nouns = new HashMap<>();
        Lexicon.lists("agents.txt")
                .forEach((noun, verbs) -> verbs.forEach(verb -> nouns.merge(
                        verb,
                        List.of(noun),
                        (known, more) ->
                                Stream.concat(known.stream(), more.stream()).toList())));
        return Map.copyOf(nouns);
    }
}
