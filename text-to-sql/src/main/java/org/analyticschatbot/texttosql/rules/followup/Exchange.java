package org.analyticschatbot.texttosql.rules.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Part.Kind;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;

/** A question whose spans are exchanged one after the other. */
final class Exchange {

    private static final Span AND = Span.of(Kind.LINK, new Phrase("and", Cue.AND));

    private final List<Span> spans;

    Exchange(List<Span> spans) {
        this.spans = new ArrayList<>(spans);
    }

    List<Span> spans(Kind kind) {
        return spans.stream().filter(span -> span.is(kind)).toList();
    }

    /** What takes the place of nothing stands at the end. */
    void replace(Predicate<Span> old, List<Span> fresh) {
        int place = spans.stream().filter(old).findFirst().map(spans::indexOf).orElse(spans.size());
        spans.removeIf(old);
        spans.addAll(place, fresh);
    }

    void put(Span old, Span fresh) {
        spans.set(spans.indexOf(old), fresh);
    }

    void drop(Predicate<Span> old) {
        spans.removeIf(old);
    }

    /** "by region" becomes "by region and by month". */
    void addBeside(Kind kind, List<Span> fresh) {
        addAfter(
                kind,
                spans(kind).isEmpty()
                        ? fresh
                        : Stream.concat(Stream.of(AND), fresh.stream()).toList());
    }

    void addBefore(Kind kind, List<Span> fresh) {
        List<Span> old = spans(kind);
        spans.addAll(old.isEmpty() ? 0 : spans.indexOf(old.getFirst()), fresh);
    }

    /** Right after the last of its kind. */
    void addAfter(Kind kind, List<Span> fresh) {
        List<Span> old = spans(kind);
        int place = old.isEmpty() ? spans.size() : spans.lastIndexOf(old.getLast()) + 1;
        spans.addAll(place, fresh);
    }

    List<Mention> mentions(Predicate<Span> wanted) {
        return spans.stream()
                .filter(wanted)
                .flatMap(span -> span.mentions().stream())
                .toList();
    }
}
