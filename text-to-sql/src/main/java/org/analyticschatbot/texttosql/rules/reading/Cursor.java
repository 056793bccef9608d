package org.analyticschatbot.texttosql.rules.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.jspecify.annotations.Nullable;

/** A place in the mentions of a question. Looking ahead never moves it. */
final class Cursor {

    private static final Mention NOTHING = new Phrase("", Cue.END);

    private final List<Mention> mentions;
    private int at;

    Cursor(List<Mention> mentions) {
        this.mentions = mentions;
    }

    boolean isAtEnd() {
        return at >= mentions.size();
    }

    int position() {
        return at;
    }

    Mention peek() {
        return peek(0);
    }

    Mention peek(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= mentions.size() ? NOTHING : mentions.get(index);
    }

    @Nullable Cue cue(int ahead) {
        return peek(ahead) instanceof Phrase phrase ? phrase.cue() : null;
    }

    boolean isCue(int ahead, Cue... cues) {
        Cue cue = cue(ahead);
        return cue != null && List.of(cues).contains(cue);
    }

    /** The first place from {@code ahead} on that holds none of the cues. */
    int past(int ahead, Cue first, Cue... more) {
        Set<Cue> skipped = EnumSet.of(first, more);
        int place = ahead;
        while (at + place < mentions.size() && cue(place) != null && skipped.contains(cue(place))) {
            place++;
        }
        return place;
    }

    <T extends Mention> Optional<T> at(int ahead, Class<T> kind) {
        return kind.isInstance(peek(ahead)) ? Optional.of(kind.cast(peek(ahead))) : Optional.empty();
    }

    /** Another cursor at a place further on. */
    Cursor ahead(int count) {
        Cursor cursor = new Cursor(mentions);
        cursor.at = at + count;
        return cursor;
    }

    void advance(int count) {
        at += count;
    }
}
