package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.retrieval.words.Thesaurus;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.Word;

/** Words that name a value of the data: as it is spelled, by another name, with a slip of typing, or by a part of it. */
final class ValueSpans {

    private static final Phrases<Cue> CUES = Phrases.cues();
    private static final String US = "us";
    private static final int LONGEST = 10;
    private static final int LONGEST_MEANT = 4;
    /** More can neither be meant nor be asked back. */
    private static final int MOST_MEANT = 4;

    private final SchemaIndex index;
    private final ValueIndex values;

    ValueSpans(SchemaIndex index) {
        this.index = index;
        this.values = index.values();
    }

    /** Of the longest words that spell a value or are another name of one. */
    Optional<Span> at(List<Word> words, int at) {
        StringBuilder key = new StringBuilder();
        Optional<Span> longest = Optional.empty();
        for (int length = 1; length <= LONGEST && at + length <= words.size(); length++) {
            Word word = words.get(at + length - 1);
            if (!word.text().matches("[()]")) {
                key.append(key.isEmpty() ? "" : " ").append(word.lower());
            }
            List<Match> matches = word.is(Word.Kind.QUOTED) || (length == 1 && isNoValue(words, at))
                    ? List.of()
                    : of(key.toString(), words, Stretch.of(words, at, length));
            if (!matches.isEmpty()) {
                longest = Optional.of(span(Stretch.of(words, at, length), matches, length > 1 ? 8 : 3));
            }
        }
        return longest;
    }

    private static Span span(Stretch stretch, List<Match> matches, int rank) {
        return new Span(new Mention.SchemaName(stretch.text(), matches), stretch.length(), rank);
    }

    /** @param words in lower case, parted by spaces */
    List<Match> of(String words) {
        List<Match> spelled = spelled(words);
        return spelled.isEmpty() ? values.named(words) : spelled;
    }

    private List<Match> of(String key, List<Word> question, Stretch stretch) {
        List<Match> spelled = spelled(key);
        return spelled.isEmpty() && !stretch.endsInMark() ? values.named(asSaid(question, stretch)) : spelled;
    }

    private List<Match> spelled(String key) {
        List<Match> exact = values.spelled(key);
        return exact.isEmpty() ? values.spelled(Lemmas.lemma(key)) : exact;
    }

    /** "ID" is a state, but not where the schema has such a name, and not where everything is in capitals. */
    private String asSaid(List<Word> question, Stretch stretch) {
        boolean isName = stretch.length() == 1 && !index.names(stretch.lower()).isEmpty();
        boolean isShouted = question.stream()
                .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)));
        String text = stretch.text();
        return isName || isShouted
                ? text.toLowerCase(Locale.ROOT)
                : text.equals(US) ? US.toUpperCase(Locale.ROOT) : text;
    }

    private static boolean isNoValue(List<Word> words, int at) {
        Word word = words.get(at);
        return isLetter(word) || (word.text().equals(US) && isPronoun(words, at));
    }

    /** "F" may be a value; "a" and "I" hardly are. */
    private static boolean isLetter(Word word) {
        return word.text().length() == 1
                && (!word.isCapitalised() || List.of("A", "I").contains(word.text()));
    }

    /** "show us the orders", "bought from us"; but "orders of us customers". */
    private static boolean isPronoun(List<Word> words, int at) {
        boolean isObject = at > 0
                && CUES.at(words, at - 1)
                        .filter(cue -> cue.meaning() == Cue.SELECT || cue.meaning() == Cue.RELATION)
                        .isPresent();
        boolean describes = at + 1 < words.size()
                && words.get(at + 1).is(Word.Kind.WORD)
                && CUES.at(words, at + 1).isEmpty();
        return isObject || !describes;
    }

    /** For words that mean nothing else: the value that was misspelled, else one that they are a part of. */
    Optional<Span> meant(List<Word> words, int at) {
        if (words.get(at).is(Word.Kind.PUNCTUATION) || words.get(at).is(Word.Kind.NUMBER)) {
            return Optional.empty();
        }
        List<Stretch> stretches = IntStream.range(0, Math.min(LONGEST_MEANT, words.size() - at))
                .mapToObj(shorter -> Stretch.of(words, at, Math.min(LONGEST_MEANT, words.size() - at) - shorter))
                .filter(stretch -> !stretch.hasMarks() && !isPlainEnglish(stretch) && isWhole(words, at, stretch))
                .toList();
        return Stream.concat(
                        stretches.stream().map(stretch -> span(stretch, values.near(stretch.text()), 0)),
                        stretches.stream().map(stretch -> span(stretch, parts(stretch), 0)))
                .filter(span -> canBeMeant((Mention.SchemaName) span.mention()))
                .findFirst();
    }

    /** "Ada Lovelace" is not Ada Corp. */
    private static boolean isWhole(List<Word> words, int at, Stretch stretch) {
        return !isProper(words, at - 1) && !isProper(words, at + stretch.length());
    }

    /** Any sentence begins with a capital. */
    private static boolean isProper(List<Word> words, int at) {
        return at > 0 && at < words.size() && words.get(at).isCapitalised();
    }

    private static boolean isPlainEnglish(Stretch stretch) {
        return stretch.length() == 1
                && Thesaurus.knows(stretch.words().getFirst().lower());
    }

    /** A word in the middle of a value tells it only as a proper name. */
    private List<Match> parts(Stretch stretch) {
        boolean isProperName = stretch.words().stream().anyMatch(Word::isCapitalised);
        return values.containing(stretch.text(), isProperName);
    }

    private static boolean canBeMeant(Mention.SchemaName name) {
        long meant =
                name.values().stream().map(Match.ValueMatch::value).distinct().count();
        return meant > 0 && meant <= MOST_MEANT;
    }
}
