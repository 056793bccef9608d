package org.analyticschatbot.texttosql.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.language.Plurals;
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

    /** "Number of orders by region", "Name of customers". */
    static String title(Intent intent) {
        String title = intent.isAggregated() ? aggregated(intent) : listed(intent);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String listed(Intent intent) {
        String rows = readable(Plurals.of(intent.root().name()));
        return intent.outputs().isEmpty() ? rows : names(intent.outputs()) + " of " + rows;
    }

    private static String aggregated(Intent intent) {
        List<Expression> groups = intent.outputs().stream()
                .filter(output -> !output.isAggregate())
                .toList();
        List<Expression> measures =
                intent.outputs().stream().filter(Expression::isAggregate).toList();
        String what = measures.isEmpty() ? readable(Plurals.of(intent.root().name())) : names(measures);
        return groups.isEmpty() ? what : what + " by " + names(groups);
    }

    private static String names(List<Expression> expressions) {
        return expressions.stream().map(Labels::name).map(Wording::readable).collect(joining(", "));
    }

    private static String readable(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
