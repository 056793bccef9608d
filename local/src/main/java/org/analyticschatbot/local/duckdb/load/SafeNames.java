package org.analyticschatbot.local.duckdb.load;

import io.trino.sql.ReservedIdentifiers;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out names that SQL can use, none twice. Two names that differ in case only are the same name. */
final class SafeNames {

    private static final int MAX_LENGTH = 120;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_UNDERSCORES = Pattern.compile("^_+|_+$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that needs no quotes in Trino's dialect, which people and models write; DuckDB is told every name in
     * quotes. Lower case letters without accents, digits and underscores.
     */
    String table(String original) {
        String plain = ACCENTS.matcher(Normalizer.normalize(original.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("");
        String name = OUTER_UNDERSCORES
                .matcher(NOT_PLAIN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_"))
                .replaceAll("");
        if (name.isEmpty()) {
            return unused("data");
        }
        return unused(cut(needsPrefix(name) ? "t_" + name : name));
    }

    /**
     * The name itself wherever quotes make it usable. Blanks around it, control characters and a leading {@code $},
     * which marks hidden columns in Trino, are taken off.
     *
     * @param position of the column, from 1: names it when nothing else does
     */
    String column(String original, int position) {
        String name = CONTROL.matcher(original).replaceAll(" ").strip();
        while (name.startsWith("$")) {
            name = name.substring(1).strip();
        }
        return unused(cut(name.isEmpty() ? "column_" + position : name));
    }

    private boolean needsPrefix(String name) {
        return Character.isDigit(name.charAt(0)) || ReservedIdentifiers.reserved(name);
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    private static String cut(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
    }
}
