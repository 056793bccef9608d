package org.analyticschatbot.texttosql.rules.followup;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;

/** Questions as lists of mentions. */
final class Mentions {

    private Mentions() {}

    /** @param between stands between both */
    static List<Mention> joined(List<Mention> first, Mention between, List<Mention> second) {
        return Stream.of(first, List.of(between), second).flatMap(List::stream).toList();
    }

    /** Without the marks that close it, so that it can go on. */
    static List<Mention> withoutEnds(List<Mention> mentions) {
        int end = mentions.size();
        while (end > 0 && mentions.get(end - 1) instanceof Phrase phrase && phrase.cue() == Cue.END) {
            end--;
        }
        return mentions.subList(0, end);
    }
}
