package org.analyticschatbot.texttosql.rules.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.semantics.FiscalYear;

/** Periods of the company's own year: "fiscal 2025", "FY25", "Q1 of fiscal year 2025", "last fiscal quarter". */
public final class FiscalPeriods {

    private static final String FISCAL = "(?:the )?(?:fiscal(?: year)?|financial year|fy)";
    private static final String YEAR = "\\s?((?:19|20)?\\d{2})";
    private static final Pattern WHOLE = Pattern.compile(FISCAL + YEAR);
    private static final Pattern QUARTER = Pattern.compile("q([1-4]) (?:of |in )?" + FISCAL + YEAR);
    private static final Pattern RELATIVE =
            Pattern.compile("(this|current|last|previous|past) (?:fiscal|financial) (year|quarter)");
    private static final int CENTURY = 2000;
    private static final int MONTHS_OF_QUARTER = 3;

    private final FiscalYear year;
    private final LocalDate today;

    FiscalPeriods(FiscalYear year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    /** Whether words speak of a fiscal period at all. */
    public static boolean isNamedIn(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return WHOLE.matcher(lower).find() || RELATIVE.matcher(lower).find();
    }

    /** @param words in lower case */
    Optional<Period> of(String words) {
        Matcher whole = WHOLE.matcher(words);
        if (whole.matches()) {
            return Optional.of(year(number(whole.group(1))));
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            return Optional.of(quarter(number(quarter.group(2)), Integer.parseInt(quarter.group(1))));
        }
        Matcher relative = RELATIVE.matcher(words);
        return relative.matches()
                ? Optional.of(relative(relative.group(1).matches("this|current"), relative.group(2)))
                : Optional.empty();
    }

    private Period relative(boolean running, String unit) {
        int now = year.yearOf(today);
        if (unit.equals("year")) {
            return year(running ? now : now - 1);
        }
        LocalDate first = year.start(now);
        while (!first.plusMonths(MONTHS_OF_QUARTER).isAfter(today)) {
            first = first.plusMonths(MONTHS_OF_QUARTER);
        }
        LocalDate from = running ? first : first.minusMonths(MONTHS_OF_QUARTER);
        return Period.of(from, from.plusMonths(MONTHS_OF_QUARTER));
    }

    private Period year(int number) {
        return Period.of(year.start(number), year.start(number + 1));
    }

    private Period quarter(int number, int quarter) {
        LocalDate from = year.start(number).plusMonths((long) MONTHS_OF_QUARTER * (quarter - 1));
        return Period.of(from, from.plusMonths(MONTHS_OF_QUARTER));
    }

    private static int number(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + number : number;
    }
}
