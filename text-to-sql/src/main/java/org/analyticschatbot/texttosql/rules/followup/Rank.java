package org.analyticschatbot.texttosql.rules.followup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Numeral;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The best or the worst of what was shown, however many: "top 5", "the 10 worst".
 *
 * @param number null if none was named
 * @param rest what was said besides
 */
record Rank(boolean best, @Nullable Numeral number, List<Mention> rest) {

    private static final Set<Cue> BEST = EnumSet.of(Cue.TOP, Cue.HIGHEST, Cue.MOST, Cue.MAXIMUM, Cue.BEST_SELLING);
    private static final Set<Cue> WORST = EnumSet.of(Cue.BOTTOM, Cue.LOWEST, Cue.LEAST, Cue.MINIMUM, Cue.WORST_SELLING);

    /** How many are shown of the best where neither question says it. */
    private static final Numeral MANY = new Numeral("10", BigDecimal.TEN);

    Rank {
        rest = List.copyOf(rest);
    }

    /** Empty unless a question without other measure begins with a rank. */
    static Optional<Rank> of(List<Mention> mentions) {
        Cursor cursor = new Cursor(mentions);
        int at = cursor.past(0, Cue.FILLER, Cue.SELECT, Cue.RESTRICT, Cue.BY);
        Optional<Numeral> before = cursor.at(at, Numeral.class);
        int cue = before.isPresent() ? cursor.past(at + 1, Cue.FILLER) : at;
        if (!isRank(cursor.peek(cue))) {
            return Optional.empty();
        }
        Optional<Numeral> after = before.isPresent() ? Optional.empty() : cursor.at(cue + 1, Numeral.class);
        int end = cursor.past(after.isPresent() ? cue + 2 : cue + 1, Cue.FILLER);
        return Optional.of(new Rank(
                isBest(cursor.peek(cue)), before.or(() -> after).orElse(null), mentions.subList(end, mentions.size())));
    }

    static boolean isRank(Mention mention) {
        return mention instanceof Phrase phrase && (BEST.contains(phrase.cue()) || WORST.contains(phrase.cue()));
    }

    private static boolean isBest(Mention rank) {
        return rank instanceof Phrase phrase && BEST.contains(phrase.cue());
    }

    /** By itself, for what has had no rank so far. */
    List<Mention> alone() {
        return List.of(new Phrase(",", Cue.AND), turned(Cue.TOP), number == null ? MANY : number);
    }

    /** Whether it tells how many, but not by what. */
    static boolean isBare(List<Mention> ranked) {
        return ranked.stream()
                .allMatch(mention -> mention instanceof Numeral
                        || (mention instanceof Phrase phrase
                                && List.of(Cue.TOP, Cue.BOTTOM, Cue.AND, Cue.FILLER)
                                        .contains(phrase.cue())));
    }

    /** Turns another rank into this one; what it ranks by stays. */
    List<Mention> appliedTo(List<Mention> ranked) {
        List<Mention> mentions = new ArrayList<>(ranked);
        mentions.replaceAll(
                mention -> isRank(mention) && mention instanceof Phrase phrase ? turned(phrase.cue()) : mention);
        if (number != null) {
            mentions.removeIf(Numeral.class::isInstance);
            mentions.add(placeOfNumber(mentions), number);
        }
        return mentions;
    }

    /** "top 5", but "the 5 highest". */
    private static int placeOfNumber(List<Mention> mentions) {
        int at = 0;
        while (at < mentions.size() && !isRank(mentions.get(at))) {
            at++;
        }
        boolean follows =
                mentions.get(at) instanceof Phrase phrase && (phrase.cue() == Cue.TOP || phrase.cue() == Cue.BOTTOM);
        return follows ? at + 1 : at;
    }

    private Phrase turned(Cue cue) {
        return switch (cue) {
            case TOP, BOTTOM -> best ? new Phrase("top", Cue.TOP) : new Phrase("bottom", Cue.BOTTOM);
            case MOST, LEAST -> best ? new Phrase("most", Cue.MOST) : new Phrase("fewest", Cue.LEAST);
            case MAXIMUM, MINIMUM -> best ? new Phrase("maximum", Cue.MAXIMUM) : new Phrase("minimum", Cue.MINIMUM);
            case BEST_SELLING, WORST_SELLING ->
                best ? new Phrase("best selling", Cue.BEST_SELLING) : new Phrase("worst selling", Cue.WORST_SELLING);
            default -> best ? new Phrase("highest", Cue.HIGHEST) : new Phrase("lowest", Cue.LOWEST);
        };
    }
}
