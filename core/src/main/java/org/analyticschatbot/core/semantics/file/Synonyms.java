package org.analyticschatbot.core.semantics.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.yaml.YamlSection;
import org.analyticschatbot.core.yaml.YamlText;

/** The other names of things of one kind, each of which names one thing. */
final class Synonyms {

    /** Whose name or synonym it is, by the word in lower case. */
    private final Map<String, String> owners = new HashMap<>();

    private final Map<String, String> taken = new HashMap<>();

    Synonyms(List<String> names) {
        names.forEach(name -> owners.put(key(name), name));
    }

    /** Those that name nothing else; what was known without the file where it says nothing. */
    List<String> of(YamlSection section, String owner, List<String> known) {
        return section.has("synonyms") ? of(section, owner) : known;
    }

    /** Words that were known without the file, but for those that it has given to something else. */
    List<String> leftTo(String owner, List<String> known) {
        return known.stream()
                .filter(word -> taken.getOrDefault(key(word), owner).equalsIgnoreCase(owner))
                .toList();
    }

    /** Those that name nothing else. */
    List<String> of(YamlSection section, String owner) {
        return section.texts("synonyms").stream()
                .filter(word -> !word.text().isEmpty() && isFree(section, word, owner))
                .map(YamlText::text)
                .distinct()
                .toList();
    }

    /** Takes a name for a thing, unless it is another's. */
    boolean isFree(YamlSection section, YamlText word, String owner) {
        String other = owners.putIfAbsent(key(word.text()), owner);
        if (other == null) {
            taken.put(key(word.text()), owner);
        } else if (!other.equalsIgnoreCase(owner)) {
            section.report(word.line(), Names.WORDING.text("synonym_taken", "word", word.text(), "other", other));
        }
        return other == null;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
