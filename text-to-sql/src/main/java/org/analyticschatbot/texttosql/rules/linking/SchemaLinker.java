package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.Word;
import org.analyticschatbot.texttosql.rules.time.PeriodReader;

/** Schema linking: cuts a question into mentions, the longest first, each word in exactly one. */
public final class SchemaLinker {

    private final SchemaIndex index;
    private final PeriodReader periods;
    private final NameSpans names;
    private final ValueSpans values;
    private final OtherWords otherWords;
    private final Numbers numbers;

    public SchemaLinker(SchemaIndex index, PeriodReader periods) {
        this.index = index;
        this.periods = periods;
        this.values = new ValueSpans(index);
        this.names = new NameSpans(index, values);
        this.otherWords = new OtherWords(index);
        this.numbers = new Numbers(index);
    }

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
                        names.metric(words, at),
                        period(words, at),
                        adjective(words, at),
                        unit(words, at),
                        CueSpans.at(words, at),
                        values.at(words, at),
                        names.name(words, at),
                        names.sum(words, at),
                        number(words, at))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Span::length).thenComparingInt(Span::rank))
                .orElseGet(() -> unknown(words, at));
    }

    private Span quotation(Word word) {
        List<Match> matches = index.values().spelled(ValueIndex.key(word.text()));
        Mention mention =
                matches.isEmpty() ? new Mention.Quotation(word.text()) : new Mention.SchemaName(word.text(), matches);
        return new Span(mention, 1, 9);
    }

    private Optional<Span> period(List<Word> words, int at) {
        return periods.at(words, at)
                .map(found -> new Span(new Mention.Time(text(words, at, found), found.meaning()), found.length(), 8));
    }

    private static Optional<Span> adjective(List<Word> words, int at) {
        return Adjective.at(words, at)
                .map(found -> new Span(new Mention.Degree(text(words, at, found), found.meaning()), found.length(), 5));
    }

    private static Optional<Span> unit(List<Word> words, int at) {
        String word = words.get(at).lower();
        return Stream.of(Unit.values())
                .filter(unit -> word.equals(unit.word())
                        || word.equals(unit.word() + "s")
                        || word.equals(unit.word() + "ly")
                        || (unit == Unit.DAY && word.equals("daily")))
                .findFirst()
                .map(unit -> new Span(new Mention.TimeUnit(words.get(at).text(), unit), 1, 3));
    }

    private Optional<Span> number(List<Word> words, int at) {
        return numbers.at(words, at)
                .map(found -> new Span(
                        new Mention.Numeral(
                                text(words, at, found),
                                found.meaning().value(),
                                found.meaning().unit()),
                        found.length(),
                        found.meaning().isWritten() ? 7 : 6));
    }

    private Span unknown(List<Word> words, int at) {
        Word word = words.get(at);
        return otherWords
                .of(word.lower())
                .map(reading -> new Span(new Mention.SchemaName(word.text(), reading.matches(), reading.other()), 1, 0))
                .or(() -> values.meant(words, at))
                .orElseGet(() -> new Span(new Mention.Unknown(word.text(), word.isCapitalised()), 1, 0));
    }

    private static String text(List<Word> words, int at, Phrases.Found<?> found) {
        return Stretch.of(words, at, found.length()).text();
    }
}
