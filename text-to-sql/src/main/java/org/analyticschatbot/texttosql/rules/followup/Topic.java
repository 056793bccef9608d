package org.analyticschatbot.texttosql.rules.followup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.analyticschatbot.texttosql.rules.linking.Mention;

/**
 * What a thread is about: a question in full, whether it was asked so or follows from several.
 *
 * @param chart the kind of chart that was asked for, empty for none
 */
public record Topic(List<Mention> mentions, String chart) {

    public Topic {
        mentions = List.copyOf(mentions);
    }

    /** As it would be asked by itself. */
    public String text() {
        return mentions.stream()
                .map(Mention::text)
                .filter(text -> !text.isEmpty())
                .collect(joining(" "))
                .replaceAll("\\s+(?=[,.;:?!%)])", "")
                .replaceAll("[\\s.?!,;]+$|^(?i:and|but|so)\\b[\\s,]*", "");
    }
}
