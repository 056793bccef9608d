package org.analyticschatbot.core.sql;

import java.util.Locale;
import java.util.Set;

/** Trino's functions that compute from their arguments alone. Not in the lists: refused. */
final class AllowedFunctions {

    private static final Set<String> AGGREGATES = SqlResources.words("aggregate-functions.txt");
    private static final Set<String> WINDOWS = SqlResources.words("window-functions.txt");
    private static final Set<String> SCALARS = SqlResources.words("scalar-functions.txt");

    private AllowedFunctions() {}

    static boolean contains(String name) {
        String function = name.toLowerCase(Locale.ROOT);
        return SCALARS.contains(function) || AGGREGATES.contains(function) || WINDOWS.contains(function);
    }

    static boolean isAggregate(String name) {
        return AGGREGATES.contains(name.toLowerCase(Locale.ROOT));
    }
}
