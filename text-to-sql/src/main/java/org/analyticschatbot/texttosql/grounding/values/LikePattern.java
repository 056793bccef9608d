package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.StringLiteral;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private boolean matches(String value) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.substring(i, i + 1).equals(escape) && i + 1 < text.length();
            i += escaped ? 1 : 0;
            regex.append(escaped ? literally(text.charAt(i)) : regex(text.charAt(i)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
    }

    private static String regex(char character) {
        return switch (character) {
            case '%' -> ".*";
            case '_' -> ".";
            default -> literally(character);
        };
    }

    private static String literally(char character) {
        return Pattern.quote(String.valueOf(character));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
