package org.analyticschatbot.texttosql.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.sql.Labels;

/** Words for people: titles and lists. */
final class Wording {

    private static final int MOST_WORDS = 5;

    private Wording() {}

    static String quoted(Collection<String> words) {
        String shown =
                words.stream().limit(MOST_WORDS).map(word -> "“" + word + "”").collect(joining(", "));
        return words.size() > MOST_WORDS ? shown + " and more" : shown;
    }

    /** "Number of concerts by name". */
    static String title(Intent intent) {
        List<Expression> groups = intent.isAggregated()
                ? intent.outputs().stream()
                        .filter(output -> !output.isAggregate())
                        .toList()
                : List.of();
        List<Expression> shown = intent.outputs().stream()
                .filter(output -> !groups.contains(output))
                .toList();
        String what = shown.isEmpty() ? readable(intent.root().name()) : names(shown);
        String title = groups.isEmpty() ? what : what + " by " + names(groups);
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    private static String names(List<Expression> expressions) {
        return expressions.stream().map(Labels::name).map(Wording::readable).collect(joining(", "));
    }

    private static String readable(String name) {
        return name.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }
}
