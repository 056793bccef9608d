package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/** Which date a verb speaks of: "sold in 2025" is about no date of launch. */
public final class Events {

    private static final Map<String, String> EVENT_BY_WORD = Lexicon.entries("events.txt");

    private Events() {}

    /** The verb right before the cursor, if the column is the date of another event. */
    public static Optional<String> otherThan(ColumnRef column, Cursor cursor) {
        int back = -1;
        while (cursor.isCue(back, Cue.FILLER, Cue.IS)) {
            back--;
        }
        String verb = cursor.peek(back).text().toLowerCase(Locale.ROOT);
        String said = EVENT_BY_WORD.get(verb);
        Optional<String> meant = events(column).findFirst();
        return said != null
                        && cursor.isCue(back, Cue.RELATION)
                        && meant.isPresent()
                        && !meant.get().equals(said)
                ? Optional.of(verb)
                : Optional.empty();
    }

    /** Whether the column tells when it happened that a verb speaks of: a birth year, when somebody was born. */
    public static boolean isOf(ColumnRef column, String verb) {
        return events(column).anyMatch(event -> event.equals(EVENT_BY_WORD.get(verb.toLowerCase(Locale.ROOT))));
    }

    private static Stream<String> events(ColumnRef column) {
        String spaced = column.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return Arrays.stream(spaced.toLowerCase(Locale.ROOT).split("_"))
                .map(EVENT_BY_WORD::get)
                .filter(Objects::nonNull);
    }
}
