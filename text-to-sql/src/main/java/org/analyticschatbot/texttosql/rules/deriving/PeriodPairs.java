package org.analyticschatbot.texttosql.rules.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Periods;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.time.Calendar;
import org.analyticschatbot.texttosql.rules.time.Period;

/**
 * Reads the second of two periods by the first: "last week compared to the week before". Where a change is asked for,
 * "from 2024 to 2025" names two periods and not one.
 */
public final class PeriodPairs {

    private static final int LONGEST = 8;
    private static final String UNIT = "(day|week|month|quarter|year|period)s?";
    private static final String EARLIER = "(?:before|earlier|prior|ago|before that|before it)";
    private static final String NUMBER = "(\\d{1,3}|two|three|four|five|six|seven|ten|twelve)";
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<Pattern> ONE_UNIT = List.of(
            Pattern.compile("(?:previous|prior|preceding) " + UNIT),
            Pattern.compile("(?:(?:a|an|one|1) )?" + UNIT + " " + EARLIER),
            Pattern.compile("same \\w+ (?:of |in |from |a |one |the )*(?:last |previous |prior |preceding )?" + UNIT
                    + "(?: " + EARLIER + ")?"));
    private static final List<Pattern> SEVERAL_UNITS = List.of(
            Pattern.compile("(?:previous|prior|preceding) " + NUMBER + " " + UNIT),
            Pattern.compile(NUMBER + " " + UNIT + " " + EARLIER));

    /** "this month compared to last year": to the same month of it. */
    private static final Pattern LAST = Pattern.compile("last " + UNIT);

    private final Calendar calendar;

    public PeriodPairs(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The mentions, with what has been understood in the place of what was said. */
    public List<Mention> resolved(List<Mention> mentions) {
        List<Mention> resolved = new ArrayList<>(mentions);
        if (resolved.stream().anyMatch(PeriodPairs::asksForChange)) {
            part(resolved);
        }
        for (int at = 0; at < resolved.size(); at++) {
            if (isReference(resolved, at)) {
                resolve(resolved, at);
            }
        }
        return resolved;
    }

    private static boolean asksForChange(Mention mention) {
        return mention instanceof Phrase phrase
                && List.of(Cue.GROWTH, Cue.DROP, Cue.CHANGE, Cue.DIFFERENCE).contains(phrase.cue());
    }

    private static boolean is(Mention mention, Cue... cues) {
        return mention instanceof Phrase phrase && List.of(cues).contains(phrase.cue());
    }

    /** "between A and B", "from A to B", "in A over B". */
    private static void part(List<Mention> mentions) {
        for (int at = 1; at < mentions.size() - 1; at++) {
            Cursor cursor = new Cursor(mentions).ahead(at);
            boolean periods = Periods.at(cursor, -1).isPresent()
                    && Periods.at(cursor, second(cursor)).isPresent();
            if (periods && is(mentions.get(at), Cue.AND, Cue.TO, Cue.UNTIL, Cue.MORE_THAN, Cue.RESTRICT)) {
                mentions.set(at, new Phrase(mentions.get(at).text(), Cue.COMPARE));
                open(mentions, at - 2);
            }
        }
    }

    private static int second(Cursor cursor) {
        return cursor.past(1, Cue.FILLER, Cue.IN);
    }

    private static void open(List<Mention> mentions, int at) {
        int opening = at;
        while (opening >= 0 && is(mentions.get(opening), Cue.FILLER)) {
            opening--;
        }
        if (opening >= 0 && is(mentions.get(opening), Cue.BETWEEN, Cue.RESTRICT)) {
            mentions.set(opening, new Phrase(mentions.get(opening).text(), Cue.IN));
        }
    }

    /** Whether a period is named right before, with which another one is to be compared. */
    private static boolean isReference(List<Mention> mentions, int at) {
        Cursor cursor = new Cursor(mentions).ahead(at);
        return at > 0
                && Periods.at(cursor, -1).isPresent()
                && (is(mentions.get(at), Cue.COMPARE)
                        || mentions.get(at).text().equalsIgnoreCase("than")
                        || (is(mentions.get(at), Cue.MORE_THAN, Cue.RESTRICT, Cue.TO, Cue.AND)
                                && mentions.stream().anyMatch(PeriodPairs::asksForChange)));
    }

    private void resolve(List<Mention> mentions, int at) {
        Cursor cursor = new Cursor(mentions).ahead(at);
        Period first = concrete(Periods.at(cursor, -1).orElseThrow());
        int from = at + cursor.past(1, Cue.FILLER, Cue.IN, Cue.OF);
        int start = from;
        while (start > at + 1 && mentions.get(start - 1).text().matches("(?i)a|an|one")) {
            start--;
        }
        for (int length = Math.min(LONGEST, mentions.size() - start); length > 0; length--) {
            List<Mention> said = mentions.subList(start, start + length);
            String text = said.stream().map(Mention::text).collect(Collectors.joining(" "));
            Optional<Period> second = before(text.toLowerCase(Locale.ROOT), first);
            if (second.isPresent()) {
                mentions.set(at - 1, new Mention.Time(mentions.get(at - 1).text(), first));
                mentions.set(at, new Phrase(mentions.get(at).text(), Cue.COMPARE));
                said.clear();
                mentions.add(start, new Mention.Time(text, second.get()));
                return;
            }
        }
        if (mentions.get(at).text().equalsIgnoreCase("than")
                && Periods.at(cursor, from - at).isPresent()) {
            mentions.set(at, new Phrase(mentions.get(at).text(), Cue.COMPARE));
        }
    }

    /** A month without its year must have one before another can be counted from it. */
    private Period concrete(Period period) {
        return period.isYearless() ? period.latestBegunBy(calendar.today()) : period;
    }

    private static Optional<Period> before(String said, Period first) {
        return matched(ONE_UNIT, said)
                .map(match -> earlier(first, match.group(1)))
                .or(() -> matched(SEVERAL_UNITS, said)
                        .filter(match -> isSoMany(first, number(match.group(1)), match.group(2)))
                        .map(_ -> first.before()))
                .or(() -> matched(List.of(LAST), said)
                        .filter(match -> isWithin(first, match.group(1)))
                        .map(match -> earlier(first, match.group(1))));
    }

    private static Optional<Matcher> matched(List<Pattern> patterns, String said) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(said))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static Period earlier(Period first, String unit) {
        return unit.equals("period") ? first.before() : first.earlier(unit(unit));
    }

    private static Unit unit(String name) {
        return Unit.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int number(String written) {
        int word = NUMBERS.indexOf(written);
        return word >= 0 ? word : Integer.parseInt(written);
    }

    private static boolean isSoMany(Period period, int count, String unit) {
        return !unit.equals("period")
                && Stream.iterate(period, earlier -> earlier.earlier(unit(unit)))
                        .skip(count)
                        .findFirst()
                        .filter(earlier -> earlier.to().equals(period.from()))
                        .isPresent();
    }

    private static boolean isWithin(Period first, String unit) {
        return !unit.equals("period")
                && first.unit().filter(own -> own.compareTo(unit(unit)) < 0).isPresent();
    }
}
