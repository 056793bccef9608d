package org.analyticschatbot.texttosql.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what people leave out when they type: case, accents, punctuation. */
public final class ValueKey {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ValueKey() {}

    public static String of(String text) {
        String letters =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return OTHER.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
