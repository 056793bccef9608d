package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.Word;

/** Words that say what is done with names and values: "show", "more than", "in the order of". */
final class CueSpans {

    private static final Phrases<Cue> CUES = Phrases.cues();
    private static final Set<Cue> SOFT =
            Set.of(Cue.RELATION, Cue.FILLER, Cue.SELECT, Cue.CONTAINS, Cue.BY, Cue.HOW_MUCH, Cue.RATE, Cue.SHARE);
    /** Words that are read only where nothing in the data is called so. */
    private static final Set<Cue> FAINT =
            Set.of(Cue.TREND, Cue.CHANGE, Cue.GROWTH, Cue.DROP, Cue.DIFFERENCE, Cue.STEPWISE, Cue.RUNNING, Cue.MOVING);

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "each", "every", "all", "per");

    private CueSpans() {}

    static Optional<Span> at(List<Word> words, int at) {
        return CUES.at(words, at)
                .map(found -> isComparison(words, at, found) ? new Phrases.Found<>(Cue.OR, 1) : found)
                .map(found -> new Span(
                        new Mention.Phrase(Stretch.of(words, at, found.length()).text(), found.meaning()),
                        found.length(),
                        rank(found, words, at)));
    }

    private static int rank(Phrases.Found<Cue> found, List<Word> words, int at) {
        boolean noun = found.meaning() == Cue.RELATION && isNoun(words, at);
        return noun || FAINT.contains(found.meaning()) ? 0 : isSoft(found, words, at) ? 2 : 7;
    }

    /** "the most recent order": what stands after an article or an adjective is no verb. */
    private static boolean isNoun(List<Word> words, int at) {
        return at > 0
                && (ARTICLES.contains(words.get(at - 1).lower())
                        || isAdjective(words, at - 1, 1)
                        || (at > 1 && isAdjective(words, at - 2, 2)));
    }

    private static boolean isAdjective(List<Word> words, int at, int length) {
        return Adjective.at(words, at).filter(found -> found.length() == length).isPresent();
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
}
