package org.analyticschatbot.local.proposal;

import java.util.List;
import java.util.regex.Pattern;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;

/** Tells by their values which columns hold personal data, whatever they are called. */
final class PersonalValues {

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
            Pattern.compile("\\+?\\(?\\d[\\d ()./-]{6,}\\d"),
            Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9 ]{11,30}"),
            Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}"));
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*");

    private PersonalValues() {}

    /** Whether more than half of the values that were looked at are addresses, telephone or account numbers. */
    static boolean areIn(ColumnSchema column) {
        ColumnStatistics statistics = column.statistics();
        if (statistics == null || statistics.frequentValues().isEmpty()) {
            return false;
        }
        List<String> values = statistics.frequentValues();
        return values.stream().filter(PersonalValues::isPersonal).count() * 2 > values.size();
    }

    private static boolean isPersonal(String value) {
        return !DATE.matcher(value).matches()
                && PERSONAL.stream().anyMatch(pattern -> pattern.matcher(value).matches());
    }
}
