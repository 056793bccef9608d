package org.analyticschatbot.texttosql.rules.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.jspecify.annotations.Nullable;

/** A place in the mentions of a question. Looking ahead never moves it. */
public final class Cursor {

    private static final Mention NOTHING = new Phrase("", Cue.END);

    private final List<Mention> mentions;
    private int at;

    public Cursor(List<Mention> mentions) {
        this.mentions = mentions;
    }

    public boolean isAtEnd() {
        return at >= mentions.size();
    }

    public int position() {
        return at;
    }

    public Mention peek() {
        return peek(0);
    }

    public Mention peek(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= mentions.size() ? NOTHING : mentions.get(index);
    }

    public @Nullable Cue cue(int ahead) {
        return peek(ahead) instanceof Phrase phrase ? phrase.cue() : null;
    }

    public boolean isCue(int ahead, Cue... cues) {
        Cue cue = cue(ahead);
        return cue != null && List.of(cues).contains(cue);
    }

    /** The first place from {@code ahead} on that holds none of the cues. */
    public int past(int ahead, Cue first, Cue... more) {
        Set<Cue> skipped = EnumSet.of(first, more);
        int place = ahead;
        while (at + place < mentions.size() && cue(place) != null && skipped.contains(cue(place))) {
            place++;
        }
        return place;
    }

    public <T extends Mention> Optional<T> at(int ahead, Class<T> kind) {
        return kind.isInstance(peek(ahead)) ? Optional.of(kind.cast(peek(ahead))) : Optional.empty();
    }

    /** Another cursor at a place further on. */
    public Cursor ahead(int count) {
        Cursor cursor = new Cursor(mentions);
        cursor.at = at + count;
        return cursor;
    }

    public void advance(int count) {
        at += count;
    }
}
