package org.analyticschatbot.texttosql.rules.followup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.analyticschatbot.texttosql.rules.draft.Part.Kind;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/** Puts new spans into a question, each kind in its way. */
final class Changes {

    private static final Set<Cue> ORDERS = Set.of(Cue.ORDER_BY, Cue.ASCENDING, Cue.DESCENDING, Cue.ALPHABETICALLY);

    private final Exchange exchange;
    private final boolean showsNumbers;
    private final boolean adds;

    /**
     * @param showsNumbers whether the question shows sums or counts, not rows
     * @param adds whether what is named comes beside what was shown before
     */
    Changes(Exchange exchange, boolean showsNumbers, boolean adds) {
        this.exchange = exchange;
        this.showsNumbers = showsNumbers;
        this.adds = adds;
    }

    /** @return the spans as they were put in */
    List<Span> apply(List<Span> fresh) {
        List<Span> corrected = fresh.stream().map(this::corrected).toList();
        Map<Kind, List<Span>> kinds = corrected.stream()
                .collect(Collectors.groupingBy(Span::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        kinds.forEach(this::apply);
        return corrected;
    }

    private void apply(Kind kind, List<Span> fresh) {
        switch (kind) {
            case MEASURE -> measure(fresh);
            case GROUP -> replaceOrAdd(kind, fresh);
            case PERIOD -> replaceOrCompare(fresh, span -> span.is(Kind.PERIOD));
            case FILTER -> fresh.forEach(this::filter);
            case RANK -> exchange.replace(span -> span.is(Kind.RANK) && ranksAs(span, fresh.getFirst()), fresh);
            case LINK, UNREAD -> exchange.addAfter(kind, fresh);
        }
    }

    /** "how many?" counts what was shown. */
    private void measure(List<Span> fresh) {
        if (fresh.stream().allMatch(span -> span.consistsOf(Cue.COUNT, Cue.FILLER))) {
            exchange.addBefore(Kind.MEASURE, fresh);
        } else {
            replaceOrAdd(Kind.MEASURE, fresh);
        }
    }

    private void replaceOrAdd(Kind kind, List<Span> fresh) {
        if (adds) {
            exchange.addBeside(kind, fresh);
        } else {
            exchange.replace(span -> span.is(kind), fresh);
        }
    }

    private void replaceOrCompare(List<Span> fresh, Predicate<Span> old) {
        if (fresh.getFirst().startsWith(Cue.COMPARE)) {
            exchange.spans(fresh.getFirst().kind()).forEach(span -> exchange.put(span, span.until(Cue.COMPARE)));
            exchange.addAfter(fresh.getFirst().kind(), fresh);
        } else {
            exchange.replace(old, fresh);
        }
    }

    /** What is excluded is excluded from what was left before. */
    private void filter(Span fresh) {
        boolean excludes = fresh.startsWith(Cue.NOT) || fresh.startsWith(Cue.WITHOUT);
        replaceOrCompare(List.of(fresh), span -> span.is(Kind.FILTER) && !excludes && span.restrictsAs(fresh));
    }

    /** "by units sold" replaces "by revenue", but not the "top 5" before it. */
    private static boolean ranksAs(Span old, Span fresh) {
        return isOrder(old) == isOrder(fresh) && old.startsWith(Cue.BY) == fresh.startsWith(Cue.BY);
    }

    private static boolean isOrder(Span rank) {
        return rank.mentions().stream()
                .anyMatch(mention -> mention instanceof Phrase phrase && ORDERS.contains(phrase.cue()));
    }

    /** "by units sold" after "by revenue" says what to rank by, or else what to show; numbers are no groups. */
    private Span corrected(Span span) {
        if (span.is(Kind.FILTER) || !(span.mentions().getLast() instanceof SchemaName name)) {
            return span;
        }
        if (!span.is(Kind.RANK) && span.startsWith(Cue.BY) && Functions.isNumber(name)) {
            return ranksBy()
                    ? new Span(Kind.RANK, span.mentions(), Set.of())
                    : new Span(Kind.MEASURE, List.of(name), Set.of());
        }
        if (!span.is(Kind.MEASURE) || span.has(Cue.COUNT)) {
            return span;
        }
        boolean isLed = span.startsWith(Cue.BY) || span.startsWith(Cue.OF);
        boolean isGroup = showsNumbers
                && (Functions.isText(name)
                        || (isLed && !exchange.spans(Kind.GROUP).isEmpty()));
        if (isGroup) {
            return new Span(Kind.GROUP, List.of(new Phrase("by", Cue.BY), name), Set.of());
        }
        return isLed
                ? new Span(
                        Kind.MEASURE, span.mentions().subList(1, span.mentions().size()), Set.of())
                : span;
    }

    private boolean ranksBy() {
        return exchange.spans(Kind.RANK).stream().anyMatch(rank -> rank.startsWith(Cue.BY));
    }
}
