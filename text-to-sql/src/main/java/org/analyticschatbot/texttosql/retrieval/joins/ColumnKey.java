package org.analyticschatbot.texttosql.retrieval.joins;

import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.retrieval.words.Stems;

/**
 * What the name of a column says about joins.
 *
 * @param name the stems of the name as one, so that {@code CustomerIDs} and {@code customer_id} are equal
 * @param target the table that it would refer to: {@code customer} for {@code customer_id}
 * @param isKey whether it is called an id, a code or the like
 */
record ColumnKey(String name, String target, boolean isKey) {

    private static final Set<String> KEY_WORDS =
            Set.of("id", "code", "key", "no", "num", "nr", "number", "uuid", "guid");

    static ColumnKey of(String column) {
        List<String> stems = Stems.ofName(column);
        boolean isKey = stems.size() > 1 && KEY_WORDS.contains(stems.getLast());
        String name = String.join("", stems);
        return new ColumnKey(name, isKey ? String.join("", stems.subList(0, stems.size() - 1)) : name, isKey);
    }
}
