package org.analyticschatbot.texttosql.rules.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Phrases.Found;
import org.analyticschatbot.texttosql.rules.language.Word;

/** Reads a period at a place in the question: "last 30 days", "Q3 2024", "March 5, 2024", "2024-03-05", "today". */
public final class PeriodReader {

    private static final int LONGEST = 6;
    private static final int YEAR_OF_NO_IMPORTANCE = 2000;
    private static final Map<String, Month> MONTHS = months();
    private static final String UNIT = "(day|week|month|quarter|year)";
    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String ORDINAL = "(first|second|third|fourth)";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final String NUMBER = "(\\d{1,3}|two|three|four|five|six|seven|ten|twelve)";
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Only a word that begins a form is worth a closer look. */
    private static final Pattern BEGINNING = Pattern.compile(ORDINAL
            + "|today|yesterday|this|current|last|previous|past|q[1-4]|fiscal|financial|fy.*|\\d{1,2}|\\d{4}(?:-.*|s)|"
            + UNIT
            + "|" + MONTH);

    private static final List<Form> FORMS = List.of(
            form("today", (calendar, _) -> calendar.relative(Unit.DAY, 0)),
            form("yesterday", (calendar, _) -> calendar.relative(Unit.DAY, -1)),
            form("(?:this|current) " + UNIT, (calendar, m) -> calendar.relative(unit(m, 1), 0)),
            form("(?:last|previous|past) " + UNIT, (calendar, m) -> calendar.relative(unit(m, 1), -1)),
            form(
                    "(?:last|past|previous) " + NUMBER + " " + UNIT + "s",
                    (calendar, m) -> calendar.last(unit(m, 2), number(m))),
            form(UNIT + " to date", (calendar, m) -> calendar.toDate(unit(m, 1))),
            form("q([1-4])", (_, m) -> quarter(m, Optional.empty())),
            form("q([1-4]) (?:of )?" + YEAR, (_, m) -> quarter(m, Optional.of(2))),
            form(ORDINAL + " quarter", (_, m) -> quarter(m, Optional.empty())),
            form(ORDINAL + " quarter (?:of |in )?" + YEAR, (_, m) -> quarter(m, Optional.of(2))),
            form("(first|second) half (?:of |in )?" + YEAR, (_, m) -> half(m)),
            form(MONTH, (_, m) -> month(m, Optional.empty())),
            form(MONTH + " (?:of )?" + YEAR, (_, m) -> month(m, Optional.of(2))),
            form(
                    MONTH + " (\\d{1,2}) (?:, )?" + YEAR,
                    (_, m) -> day(m.group(3), month(m, 1).getValue(), m.group(2))),
            form(
                    "(\\d{1,2}) (?:of )?" + MONTH + " " + YEAR,
                    (_, m) -> day(m.group(3), month(m, 2).getValue(), m.group(1))),
            form("((?:19|20)\\d0)s", (_, m) -> decade(m)),
            form("(\\d{4})-(\\d{2})-(\\d{2})", (_, m) -> day(m.group(1), Integer.parseInt(m.group(2)), m.group(3))));

    private final Calendar calendar;

    private record Form(Pattern pattern, BiFunction<Calendar, MatchResult, Period> period) {

        /** Empty also for a day that does not exist. */
        Optional<Period> read(String words, Calendar calendar) {
            Matcher matcher = pattern.matcher(words);
            try {
                return matcher.matches()
                        ? Optional.of(period.apply(calendar, matcher.toMatchResult()))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    public PeriodReader(Calendar calendar) {
        this.calendar = calendar;
    }

    public Optional<Found<Period>> at(List<Word> words, int start) {
        if (!BEGINNING.matcher(words.get(start).lower()).matches()) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, words.size() - start); length > 0; length--) {
            Optional<Period> period = read(words.subList(start, start + length));
            if (period.isPresent()) {
                return Optional.of(new Found<>(period.get(), length));
            }
        }
        return Optional.empty();
    }

    private Optional<Period> read(List<Word> words) {
        if (words.stream().anyMatch(word -> word.is(Word.Kind.QUOTED)) || isModalMay(words)) {
            return Optional.empty();
        }
        String text = String.join(" ", words.stream().map(Word::lower).toList());
        return fiscal(text)
                .or(() -> FORMS.stream()
                        .flatMap(form -> form.read(text, calendar).stream())
                        .findFirst());
    }

    private Optional<Period> fiscal(String words) {
        FiscalYear year = calendar.fiscalYear();
        return year == null ? Optional.empty() : new FiscalPeriods(year, calendar.today()).of(words);
    }

    /** "may" is a month only when it is written as one. */
    private static boolean isModalMay(List<Word> words) {
        return words.size() == 1 && words.getFirst().text().equals("may");
    }

    private static Form form(String pattern, BiFunction<Calendar, MatchResult, Period> period) {
        return new Form(Pattern.compile(pattern), period);
    }

    private static Unit unit(MatchResult match, int group) {
        return Unit.valueOf(match.group(group).toUpperCase(Locale.ROOT));
    }

    private static int number(MatchResult match) {
        int word = NUMBERS.indexOf(match.group(1));
        return word >= 0 ? word : Integer.parseInt(match.group(1));
    }

    private static Period quarter(MatchResult match, Optional<Integer> yearGroup) {
        int ordinal = ORDINALS.indexOf(match.group(1));
        int quarter = ordinal < 0 ? Integer.parseInt(match.group(1)) : ordinal + 1;
        return months(Month.of(3 * quarter - 2), 3, yearGroup.map(match::group));
    }

    private static Period decade(MatchResult match) {
        LocalDate from = LocalDate.of(Integer.parseInt(match.group(1)), Month.JANUARY, 1);
        return Period.of(from, from.plusYears(10));
    }

    private static Period half(MatchResult match) {
        return months(Month.of(6 * ORDINALS.indexOf(match.group(1)) + 1), 6, Optional.of(match.group(2)));
    }

    private static Period month(MatchResult match, Optional<Integer> yearGroup) {
        return months(month(match, 1), 1, yearGroup.map(match::group));
    }

    private static Period months(Month first, int count, Optional<String> year) {
        LocalDate from = LocalDate.of(year.map(Integer::valueOf).orElse(YEAR_OF_NO_IMPORTANCE), first, 1);
        return year.isPresent()
                ? Period.of(from, from.plusMonths(count))
                : Period.yearless(from, from.plusMonths(count));
    }

    private static Period day(String year, int month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        return Period.of(date, date.plusDays(1));
    }

    private static Month month(MatchResult match, int group) {
        return MONTHS.getOrDefault(match.group(group), Month.JANUARY);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.put(full, month);
            if (month != Month.MARCH && month != Month.MAY) {
                months.put(full.substring(0, 3), month);
            }
        }
        return months;
    }
}
