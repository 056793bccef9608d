package org.analyticschatbot.texttosql.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
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
        if (measures.isEmpty()) {
            return ranked(intent, groups);
        }
        return groups.isEmpty() ? names(measures) : names(measures) + " by " + groupNames(groups);
    }

    /** "Store by number of orders". */
    private static String ranked(Intent intent, List<Expression> groups) {
        List<Expression> ranks = intent.order().stream()
                .map(Order::by)
                .filter(Expression::isAggregate)
                .toList();
        String what = groups.isEmpty() ? readable(Plurals.of(intent.root().name())) : groupNames(groups);
        return ranks.isEmpty() ? what : what + " by " + names(ranks);
    }

    /** The name of a store stands for the store. */
    private static String groupNames(List<Expression> groups) {
        return groups.stream()
                .map(group -> Labels.name(group).equalsIgnoreCase("name")
                        ? Lemmas.lemma(group.table().name().toLowerCase(Locale.ROOT))
                        : Labels.name(group))
                .map(Wording::readable)
                .collect(joining(", "));
    }

    private static String names(List<Expression> expressions) {
        return expressions.stream().map(Labels::name).map(Wording::readable).collect(joining(", "));
    }

    private static String readable(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
