package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/** Of the dates of a row the one on which it began, if the others only tell how it went on: opened and closed. */
final class Lifecycle {

    private static final Map<String, String> PHASE_BY_WORD = Lexicon.entries("lifecycles.txt");

    private Lifecycle() {}

    /** Empty if a date tells of something else, such as when a row was booked or is due. */
    static Optional<ColumnRef> beginning(List<ColumnRef> dates) {
        boolean ofOneTable = dates.stream().map(ColumnRef::table).distinct().count() == 1;
        List<ColumnRef> beginnings =
                dates.stream().filter(date -> phase(date).equals("begin")).toList();
        long ends = dates.stream().filter(date -> phase(date).equals("end")).count();
        return ofOneTable && beginnings.size() == 1 && ends + 1 == dates.size()
                ? Optional.of(beginnings.getFirst())
                : Optional.empty();
    }

    private static String phase(ColumnRef date) {
        return Arrays.stream(date.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .map(PHASE_BY_WORD::get)
                .filter(phase -> phase != null)
                .findFirst()
                .orElse("");
    }
}
