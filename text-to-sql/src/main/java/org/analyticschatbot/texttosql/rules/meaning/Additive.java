package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/** Numbers that people add up without saying so: "cost by team" is the sum, while "price by category" could be an average. */
public final class Additive {

    private static final Set<String> WORDS = Set.of(
            "amount",
            "cost",
            "costs",
            "fee",
            "fees",
            "revenue",
            "income",
            "turnover",
            "payment",
            "payments",
            "paid",
            "expense",
            "expenses",
            "quantity",
            "volume",
            "fare",
            "fares");

    private Additive() {}

    public static boolean is(ColumnRef column) {
        return column.isNumeric()
                && Arrays.stream(column.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .anyMatch(WORDS::contains);
    }
}
