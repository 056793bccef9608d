package org.analyticschatbot.texttosql.rules.followup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.draft.Part;
import org.analyticschatbot.texttosql.rules.draft.Part.Kind;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;

/**
 * A part of a question that can be exchanged, with the words that lead to it: "in Q3", "for Germany".
 *
 * @param restricted the columns that a filter is about
 */
record Span(Kind kind, List<Mention> mentions, Set<ColumnRef> restricted) {

    /** Words that lead to what follows. */
    private static final Set<Cue> LEADING = EnumSet.of(
            Cue.RESTRICT,
            Cue.IN,
            Cue.OF,
            Cue.BY,
            Cue.AND,
            Cue.BUT,
            Cue.NOT,
            Cue.WITHOUT,
            Cue.TO,
            Cue.EACH,
            Cue.COMPARE,
            Cue.DISTINCT);

    /** Words that may stand between these. */
    private static final Set<Cue> BETWEEN = EnumSet.of(Cue.IS, Cue.FILLER);

    Span {
        mentions = List.copyOf(mentions);
        restricted = Set.copyOf(restricted);
    }

    static Span of(Kind kind, Mention... mentions) {
        return new Span(kind, List.of(mentions), Set.of());
    }

    /** @param from the first part that is wanted */
    static List<Span> of(List<Mention> mentions, List<Part> parts, int from) {
        List<Span> spans = new ArrayList<>();
        List<Mention> leading = new ArrayList<>();
        for (Part part : parts.stream().filter(one -> one.from() >= from).toList()) {
            List<Mention> read = mentions.subList(part.from(), part.to());
            boolean leads = part.kind() == Kind.LINK && isLeading(read, leading.isEmpty());
            if (!leads && part.kind() == Kind.LINK) {
                addLink(spans, leading);
            }
            leading.addAll(read);
            if (!leads) {
                spans.add(new Span(part.kind(), leading, part.restricted()));
                leading.clear();
            }
        }
        addLink(spans, leading);
        return spans;
    }

    private static void addLink(List<Span> spans, List<Mention> leading) {
        if (!leading.isEmpty()) {
            spans.add(new Span(Kind.LINK, leading, Set.of()));
            leading.clear();
        }
    }

    private static boolean isLeading(List<Mention> mentions, boolean first) {
        return mentions.stream()
                .allMatch(mention -> mention instanceof Phrase phrase
                        && (LEADING.contains(phrase.cue()) || (!first && BETWEEN.contains(phrase.cue()))));
    }

    /** "by region", "for each store": what follows is no thing to show. */
    static boolean isLed(List<Mention> mentions) {
        return !mentions.isEmpty() && mentions.getFirst() instanceof Phrase phrase && LEADING.contains(phrase.cue());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean consistsOf(Cue... cues) {
        return mentions.stream()
                .allMatch(mention ->
                        mention instanceof Phrase phrase && List.of(cues).contains(phrase.cue()));
    }

    boolean has(Cue cue) {
        return mentions.stream().anyMatch(mention -> mention instanceof Phrase phrase && phrase.cue() == cue);
    }

    boolean startsWith(Cue cue) {
        return !mentions.isEmpty() && mentions.getFirst() instanceof Phrase phrase && phrase.cue() == cue;
    }

    /** Whether both restrict a column of the same name: "in France" gives way to "in Germany". */
    boolean restrictsAs(Span other) {
        return restricted.stream()
                .anyMatch(column ->
                        other.restricted.stream().anyMatch(one -> one.name().equalsIgnoreCase(column.name())));
    }

    /** Its beginning, up to where something is set beside it. */
    Span until(Cue cue) {
        return withMentions(mentions.stream()
                .takeWhile(mention -> !(mention instanceof Phrase phrase && phrase.cue() == cue))
                .toList());
    }

    Span withMentions(List<Mention> others) {
        return new Span(kind, others, restricted);
    }
}
