package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.StringLiteral;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * What LIKE compares with.
 *
 * @param escape before a wildcard that is meant as it is; empty when there is none
 */
record LikePattern(String text, String escape) {

    /** Empty where it is computed, or where its escape would become another character in lower case. */
    static Optional<LikePattern> of(LikePredicate like) {
        String escape = like.getEscape().map(LikePattern::text).orElse("");
        String text = text(like.getPattern());
        return text.isEmpty() || like.getEscape().isPresent() == escape.isEmpty() || !escape.equals(lower(escape))
                ? Optional.empty()
                : Optional.of(new LikePattern(text, escape));
    }

    private static String text(Expression expression) {
        return expression instanceof StringLiteral literal ? literal.getValue() : "";
    }

    LikePattern inLowerCase() {
        return new LikePattern(lower(text), escape);
    }

    /** Whether a value matches in lower case only. */
    boolean misses(String value) {
        return !matches(value) && inLowerCase().matches(lower(value));
    }

    /** Keeps all places of the value that the pattern has come to, so that no pattern takes long. */
    private boolean matches(String value) {
        BitSet places = new BitSet();
        places.set(0);
        for (int i = 0; i < text.length() && !places.isEmpty(); i++) {
            boolean escaped = text.substring(i, i + 1).equals(escape) && i + 1 < text.length();
            i += escaped ? 1 : 0;
            places = escaped ? behind(places, value, text.charAt(i)) : after(places, value, text.charAt(i));
        }
        return places.get(value.length());
    }

    private static BitSet after(BitSet places, String value, char character) {
        return switch (character) {
            case '%' -> fromFirst(places, value);
            case '_' -> behindAny(places, value);
            default -> behind(places, value, character);
        };
    }

    private static BitSet fromFirst(BitSet places, String value) {
        BitSet all = new BitSet();
        all.set(places.nextSetBit(0), value.length() + 1);
        return all;
    }

    private static BitSet behindAny(BitSet places, String value) {
        BitSet behind = new BitSet();
        places.stream().filter(at -> at < value.length()).forEach(at -> behind.set(at + 1));
        return behind;
    }

    private static BitSet behind(BitSet places, String value, char character) {
        BitSet behind = new BitSet();
        places.stream()
                .filter(at -> at < value.length() && value.charAt(at) == character)
                .forEach(at -> behind.set(at + 1));
        return behind;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
