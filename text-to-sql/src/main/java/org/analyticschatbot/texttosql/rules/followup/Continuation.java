package org.analyticschatbot.texttosql.rules.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Part.Kind;
import org.analyticschatbot.texttosql.rules.draft.Periods;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/**
 * An earlier question with what a later one changes in it: each part that the later one names replaces the parts of the
 * same kind, and all others stay.
 */
final class Continuation {

    /** Parts the words of the earlier question from those of the later one. */
    private static final Mention BOUNDARY = new Phrase("", Cue.SELECT);

    private final Function<List<Mention>, Draft> reader;
    private final List<Mention> earlier;
    private final Draft draft;
    private final Exchange exchange;

    Continuation(Function<List<Mention>, Draft> reader, List<Mention> earlier) {
        this.reader = reader;
        this.earlier = Mentions.withoutEnds(earlier);
        this.draft = reader.apply(this.earlier);
        this.exchange = new Exchange(Span.of(this.earlier, draft.parts, 0));
    }

    /** The whole of what was shown in groups. */
    List<Mention> total() {
        exchange.drop(span -> span.is(Kind.GROUP) || span.is(Kind.RANK));
        return exchange.mentions(_ -> true);
    }

    /**
     * @param adds whether what is named comes beside what was shown before
     * @return empty if the later question names nothing that could change the earlier one
     */
    Optional<List<Mention>> with(List<Mention> later, boolean adds) {
        Optional<Rank> rank = Rank.of(later);
        List<Span> fresh = read(rank.map(this::besides).orElse(later)).stream()
                .filter(span -> !span.is(Kind.LINK))
                .toList();
        if ((rank.isEmpty() && fresh.isEmpty()) || comparesRanked(fresh)) {
            return Optional.empty();
        }
        List<Span> changes = new Changes(exchange, isAggregated(draft), adds).apply(fresh);
        rank.ifPresent(this::rank);
        return Optional.of(measured(changes));
    }

    /** The best of one period need not be the best of another one. */
    private boolean comparesRanked(List<Span> fresh) {
        return !exchange.spans(Kind.RANK).isEmpty() && fresh.stream().anyMatch(span -> span.startsWith(Cue.COMPARE));
    }

    /** "top 5 products" of sales are groups; where something was ranked before, they take its place. */
    private List<Mention> besides(Rank rank) {
        boolean isGroup = !rank.rest().isEmpty()
                && rank.rest().getFirst() instanceof SchemaName
                && exchange.spans(Kind.RANK).isEmpty()
                && isAggregated(draft);
        return isGroup ? Mentions.joined(List.of(), new Phrase("per", Cue.EACH), rank.rest()) : rank.rest();
    }

    /** What a few words mean shows only after what they continue. */
    private List<Span> read(List<Mention> words) {
        List<Mention> later = Mentions.withoutEnds(words);
        Cursor cursor = new Cursor(later);
        if (cursor.isCue(0, Cue.COMPARE)
                && later.size() == 2
                && Periods.at(cursor, 1).isPresent()) {
            return List.of(new Span(Kind.PERIOD, later, Set.of()));
        }
        List<Mention> context = context();
        List<Mention> all = Mentions.joined(context, BOUNDARY, later);
        return Span.of(all, reader.apply(all).parts, context.size() + 1);
    }

    /** Without groups, as other ones may be named; and after "sales by store, top 5" a "by" would say by what to rank. */
    private List<Mention> context() {
        boolean ranksByMeasure = ranksByMeasure();
        return exchange.mentions(span -> !span.is(Kind.GROUP) && !(ranksByMeasure && span.is(Kind.RANK)));
    }

    private boolean ranksByMeasure() {
        List<Span> ranks = exchange.spans(Kind.RANK);
        return ranks.size() == 1 && Rank.isBare(ranks.getFirst().mentions());
    }

    private void rank(Rank rank) {
        List<Span> old = exchange.spans(Kind.RANK);
        Optional<Span> ranked = old.stream()
                .filter(span -> span.mentions().stream().anyMatch(Rank::isRank))
                .findFirst();
        if (ranked.isPresent()) {
            exchange.put(
                    ranked.get(),
                    ranked.get().withMentions(rank.appliedTo(ranked.get().mentions())));
            return;
        }
        exchange.drop(span -> span.is(Kind.RANK) && !rank.best());
        exchange.addAfter(Kind.RANK, List.of(new Span(Kind.RANK, rank.alone(), Set.of())));
    }

    /** What takes the place of a number is a number too: "and the returns?" after sales counts them. */
    private List<Mention> measured(List<Span> fresh) {
        List<Span> measures =
                fresh.stream().filter(span -> span.is(Kind.MEASURE)).toList();
        if (!measures.isEmpty() && isAggregated(draft) && needsFunction(measures)) {
            Span first = measures.getFirst();
            exchange.put(first, first.withMentions(Functions.applied(first, draft)));
        }
        return exchange.mentions(_ -> true);
    }

    private boolean needsFunction(List<Span> measures) {
        boolean ranksOtherwise = !exchange.spans(Kind.RANK).isEmpty() && !ranksByMeasure();
        List<Mention> alone =
                measures.stream().flatMap(span -> span.mentions().stream()).toList();
        return !ranksOtherwise && !isAggregated(reader.apply(alone));
    }

    private static boolean isAggregated(Draft draft) {
        return draft.countPending
                || draft.countRank != null
                || draft.outputs.stream().anyMatch(Expression::isAggregate)
                || draft.order.stream().map(Order::by).anyMatch(Expression::isAggregate);
    }
}
