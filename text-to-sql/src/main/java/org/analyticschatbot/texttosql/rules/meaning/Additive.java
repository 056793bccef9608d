package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

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

    private static final Set<String> COUNTS = Set.of("num", "no", "nr", "number", "count", "qty", "quantity", "total");

    private Additive() {}

    /** A column that counts things itself: {@code num_seats}, {@code QuantityInStock}, {@code employees}. */
    public static boolean isCount(ColumnRef column) {
        List<String> words = words(column);
        String last = words.getLast();
        boolean counted = words.size() > 1 && words.stream().anyMatch(COUNTS::contains);
        return column.isNumeric()
                && !column.isYear()
                && (counted || !Lemmas.lemma(last).equals(last));
    }

    public static boolean is(ColumnRef column) {
        return column.isNumeric() && words(column).stream().anyMatch(WORDS::contains);
    }

    private static List<String> words(ColumnRef column) {
        return Arrays.stream(column.name()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .toList();
    }
}
