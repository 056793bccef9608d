package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.Word;
import org.analyticschatbot.texttosql.rules.time.PeriodReader;

/** Schema linking: cuts a question into mentions, the longest first, each word in exactly one. */
public final class SchemaLinker {

    private static final Phrases<Cue> CUES = Phrases.cues();
    private static final Map<String, List<String>> SYNONYMS = turned(Lexicon.lists("synonyms.txt"));
    private static final Map<String, List<String>> SUMS = Lexicon.lists("measures.txt");
    private static final Map<String, List<String>> NOUNS_BY_ADJECTIVE = turned(Lexicon.lists("demonyms.txt"));
    private static final Set<Cue> SOFT =
            Set.of(Cue.RELATION, Cue.FILLER, Cue.SELECT, Cue.CONTAINS, Cue.BY, Cue.HOW_MUCH, Cue.RATE, Cue.SHARE);
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "each", "every", "all", "per");
    private static final double WEAKER = 0.6;
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_VALUE = 10;

    private final SchemaIndex index;
    private final PeriodReader periods;
    private final OtherWords otherWords;
    private final Numbers numbers;

    public SchemaLinker(SchemaIndex index, PeriodReader periods) {
        this.index = index;
        this.periods = periods;
        this.otherWords = new OtherWords(index);
        this.numbers = new Numbers(index);
    }

    private record Span(Mention mention, int length, int rank) {}

    public List<Mention> link(List<Word> words) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Span span = best(words, at);
            mentions.add(span.mention());
            at += span.length();
        }
        return mentions;
    }

    private Span best(List<Word> words, int at) {
        if (words.get(at).is(Word.Kind.QUOTED)) {
            return quotation(words.get(at));
        }
        return Stream.of(
                        metric(words, at),
                        period(words, at),
                        adjective(words, at),
                        unit(words, at),
                        cue(words, at),
                        value(words, at),
                        name(words, at),
                        sum(words, at),
                        number(words, at))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Span::length).thenComparingInt(Span::rank))
                .orElseGet(() -> unknown(words.get(at)));
    }

    private Span quotation(Word word) {
        List<Match> matches = index.values(SchemaIndex.valueKey(word.text()));
        Mention mention =
                matches.isEmpty() ? new Mention.Quotation(word.text()) : new Mention.SchemaName(word.text(), matches);
        return new Span(mention, 1, 9);
    }

    private Optional<Span> metric(List<Word> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            Optional<Metric> metric =
                    isName(words, at, length) ? index.metric(lower(words, at, length)) : Optional.empty();
            if (metric.isPresent()) {
                return Optional.of(new Span(new Mention.MetricName(text(words, at, length), metric.get()), length, 9));
            }
        }
        return Optional.empty();
    }

    /** Whether the words can be one name: it neither begins nor ends with a word that only joins others. */
    private static boolean isName(List<Word> words, int at, int length) {
        List<String> span = lower(words, at, length);
        return !Names.isGlue(span.getFirst())
                && !Names.isGlue(span.getLast())
                && !spansClauses(span)
                && !hasMarks(words, at, length);
    }

    private Optional<Span> period(List<Word> words, int at) {
        return periods.at(words, at)
                .map(found -> new Span(
                        new Mention.Time(text(words, at, found.length()), found.meaning()), found.length(), 8));
    }

    private Optional<Span> adjective(List<Word> words, int at) {
        return Adjective.at(words, at)
                .map(found -> new Span(
                        new Mention.Degree(text(words, at, found.length()), found.meaning()), found.length(), 5));
    }

    private Optional<Span> unit(List<Word> words, int at) {
        String word = words.get(at).lower();
        return Stream.of(Unit.values())
                .filter(unit -> word.equals(unit.word())
                        || word.equals(unit.word() + "s")
                        || word.equals(unit.word() + "ly")
                        || (unit == Unit.DAY && word.equals("daily")))
                .findFirst()
                .map(unit -> new Span(new Mention.TimeUnit(words.get(at).text(), unit), 1, 3));
    }

    private Optional<Span> cue(List<Word> words, int at) {
        return CUES.at(words, at)
                .map(found -> isComparison(words, at, found) ? new Phrases.Found<>(Cue.OR, 1) : found)
                .map(found -> new Span(
                        new Mention.Phrase(text(words, at, found.length()), found.meaning()),
                        found.length(),
                        rank(found, words, at)));
    }

    private static int rank(Phrases.Found<Cue> found, List<Word> words, int at) {
        boolean noun = found.meaning() == Cue.RELATION && isNoun(words, at);
        return noun ? 0 : isSoft(found, words, at) ? 2 : 7;
    }

    /** "the most recent order": what stands after an article or an adjective is no verb. */
    private static boolean isNoun(List<Word> words, int at) {
        return at > 0
                && (ARTICLES.contains(words.get(at - 1).lower())
                        || Adjective.at(words, at - 1)
                                .filter(found -> found.length() == 1)
                                .isPresent()
                        || (at > 1
                                && Adjective.at(words, at - 2)
                                        .filter(found -> found.length() == 2)
                                        .isPresent()));
    }

    /** "or older than 50" is another condition, while "50 or older" widens one. */
    private static boolean isComparison(List<Word> words, int at, Phrases.Found<Cue> found) {
        int next = at + found.length();
        return (found.meaning() == Cue.OR_MORE || found.meaning() == Cue.OR_LESS)
                && words.get(at).lower().equals("or")
                && next < words.size()
                && words.get(next).lower().equals("than");
    }

    /** The verb "show" gives way to a table "show", but not where a question or a clause begins; "return rate" does. */
    private static boolean isSoft(Phrases.Found<Cue> found, List<Word> words, int at) {
        boolean opens = at == 0 || words.get(at - 1).is(Word.Kind.PUNCTUATION);
        int next = at + found.length();
        boolean rated = next < words.size()
                && CUES.at(words, next)
                        .filter(after -> after.meaning() == Cue.RATE)
                        .isPresent();
        return SOFT.contains(found.meaning()) && (rated || !opens || found.meaning() != Cue.SELECT);
    }

    private Optional<Span> name(List<Word> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            if (!isName(words, at, length)) {
                continue;
            }
            List<Match> matches = names(lower(words, at, length));
            if (!matches.isEmpty()) {
                return Optional.of(nameSpan(words, at, length, matches));
            }
        }
        return Optional.empty();
    }

    private Span nameSpan(List<Word> words, int at, int length, List<Match> matches) {
        List<Match> all = new ArrayList<>(matches);
        all.addAll(valuesOf(String.join(" ", lower(words, at, length))));
        boolean strong = matches.stream().anyMatch(match -> match.weight() >= 0.85);
        return new Span(new Mention.SchemaName(text(words, at, length), all), length, strong ? 4 : 1);
    }

    private List<Match> names(List<String> span) {
        List<Match> matches = index.names(span);
        return matches.isEmpty() ? synonyms(span) : withSynonyms(span, matches);
    }

    /** "bikes that cost less than 600": their price, though the costs of repairs are called so. */
    private List<Match> withSynonyms(List<String> span, List<Match> matches) {
        if (span.size() > 1 || matches.stream().anyMatch(match -> !(match instanceof Match.ColumnMatch))) {
            return matches;
        }
        Set<TableName> named = matches.stream().map(Match::table).collect(Collectors.toUnmodifiableSet());
        Stream<Match> elsewhere = synonyms(span).stream()
                .filter(match -> match instanceof Match.ColumnMatch && !named.contains(match.table()))
                .map(match ->
                        (Match) new Match.ColumnMatch(((Match.ColumnMatch) match).column(), match.weight() * WEAKER));
        return Stream.concat(matches.stream(), elsewhere).toList();
    }

    private List<Match> synonyms(List<String> span) {
        List<Match> whole = firstKnown(
                SYNONYMS.getOrDefault(lemmatised(span), List.of()).stream().map(other -> List.of(other.split(" "))));
        return whole.isEmpty() && span.size() > 1 ? oneWordReplaced(span) : whole;
    }

    private List<Match> oneWordReplaced(List<String> span) {
        return firstKnown(IntStream.range(0, span.size())
                .boxed()
                .flatMap(at -> SYNONYMS.getOrDefault(Lemmas.lemma(span.get(at)), List.of()).stream()
                        .map(other -> replaced(span, at, other))));
    }

    private static List<String> replaced(List<String> span, int at, String other) {
        List<String> words = new ArrayList<>(span);
        words.set(at, other);
        return words;
    }

    private List<Match> firstKnown(Stream<List<String>> spans) {
        return spans.map(index::names)
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String lemmatised(List<String> span) {
        return span.size() == 1 ? Lemmas.lemma(span.getFirst()) : String.join(" ", span);
    }

    private Optional<Span> value(List<Word> words, int at) {
        StringBuilder key = new StringBuilder();
        Optional<Span> longest = Optional.empty();
        for (int length = 1; length <= LONGEST_VALUE && at + length <= words.size(); length++) {
            Word word = words.get(at + length - 1);
            if (!word.text().matches("[()]")) {
                key.append(key.isEmpty() ? "" : " ").append(word.lower());
            }
            List<Match> matches =
                    word.is(Word.Kind.QUOTED) || (length == 1 && isLetter(word)) ? List.of() : valuesOf(key.toString());
            if (!matches.isEmpty()) {
                longest = Optional.of(
                        new Span(new Mention.SchemaName(text(words, at, length), matches), length, length > 1 ? 8 : 3));
            }
        }
        return longest;
    }

    private List<Match> valuesOf(String key) {
        List<Match> exact = index.values(key);
        List<Match> found = exact.isEmpty() ? index.values(Lemmas.lemma(key)) : exact;
        return found.isEmpty() ? byAdjective(key) : found;
    }

    /** "F" may be a value; "a" and "I" hardly are. */
    private static boolean isLetter(Word word) {
        return word.text().length() == 1
                && (!word.isCapitalised() || List.of("A", "I").contains(word.text()));
    }

    /** "French" finds "France", "female" finds "F". */
    private List<Match> byAdjective(String key) {
        return NOUNS_BY_ADJECTIVE.getOrDefault(key, List.of()).stream()
                .map(index::values)
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Span> number(List<Word> words, int at) {
        return numbers.at(words, at)
                .map(found -> new Span(
                        new Mention.Numeral(
                                text(words, at, found.length()),
                                found.meaning().value(),
                                found.meaning().unit()),
                        found.length(),
                        found.meaning().isWritten() ? 7 : 6));
    }

    private Span unknown(Word word) {
        return otherWords
                .of(word.lower())
                .map(reading -> new Span(new Mention.SchemaName(word.text(), reading.matches(), reading.other()), 1, 0))
                .orElseGet(() -> new Span(new Mention.Unknown(word.text(), word.isCapitalised()), 1, 0));
    }

    /** "sales", "units sold" where no name says so: any column that may hold its parts. */
    private Optional<Span> sum(List<Word> words, int at) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_NAME, words.size() - at))
                .map(length -> Math.min(LONGEST_NAME, words.size() - at) + 1 - length)
                .boxed()
                .flatMap(length -> sum(words, at, length).stream())
                .findFirst();
    }

    private Optional<Span> sum(List<Word> words, int at, int length) {
        String text = text(words, at, length);
        return SUMS.getOrDefault(text.toLowerCase(Locale.ROOT), List.of()).stream()
                .map(column -> index.amounts(List.of(column.split(" "))))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .map(matches -> new Span(new Mention.SchemaName(text, matches), length, 3));
    }

    /** "names in concerts" is no name, "date of birth" is one. */
    private static boolean spansClauses(List<String> span) {
        return span.stream()
                .anyMatch(word -> Names.isGlue(word) && !List.of("of", "the").contains(word));
    }

    private static boolean hasMarks(List<Word> words, int at, int length) {
        return words.subList(at, at + length).stream()
                .anyMatch(word -> word.is(Word.Kind.PUNCTUATION) || word.is(Word.Kind.QUOTED));
    }

    /** A name may be written as the schema spells it, "order_items", or with a hyphen: "sign-up date". */
    private static List<String> lower(List<Word> words, int at, int length) {
        return words.subList(at, at + length).stream()
                .flatMap(word -> word.text().contains("_") || word.text().contains("-")
                        ? Names.words(word.text()).stream()
                        : Stream.of(word.lower()))
                .toList();
    }

    private static String text(List<Word> words, int at, int length) {
        return String.join(
                " ", words.subList(at, at + length).stream().map(Word::text).toList());
    }

    private static Map<String, List<String>> turned(Map<String, List<String>> lists) {
        Map<String, List<String>> turned = new HashMap<>();
        lists.forEach((noun, adjectives) -> adjectives.forEach(
                adjective -> turned.computeIfAbsent(adjective.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(noun)));
        return turned;
    }
}
