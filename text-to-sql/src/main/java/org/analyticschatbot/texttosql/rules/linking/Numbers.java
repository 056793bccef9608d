package org.analyticschatbot.texttosql.rules.linking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.language.Phrases;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.language.Word;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and in words, with the unit that follows: "12", "three", "10 km". */
final class Numbers {

    private static final Phrases<Long> WRITTEN = Phrases.numbers();

    private static final double NAME = 0.8;

    private final SchemaIndex index;

    Numbers(SchemaIndex index) {
        this.index = index;
    }

    /** @param isWritten in words */
    record Quantity(BigDecimal value, @Nullable UnitOfMeasure unit, boolean isWritten) {}

    Optional<Phrases.Found<Quantity>> at(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.is(Word.Kind.NUMBER) && !word.text().contains("-")) {
            return Optional.of(measured(words, at + 1, 1, parse(word.lower()), false));
        }
        return WRITTEN.at(words, at)
                .map(found -> measured(
                        words, at + found.length(), found.length(), BigDecimal.valueOf(found.meaning()), true));
    }

    /** A word is only taken for a unit where some column is in one of that kind and none is called so. */
    private Phrases.Found<Quantity> measured(
            List<Word> words, int next, int length, BigDecimal value, boolean written) {
        Optional<UnitOfMeasure> unit = next < words.size() && !isName(words.get(next))
                ? UnitOfMeasure.of(words.get(next).lower()).filter(index::measures)
                : Optional.empty();
        return new Phrases.Found<>(
                new Quantity(value, unit.orElse(null), written), unit.isPresent() ? length + 1 : length);
    }

    private boolean isName(Word word) {
        return index.names(List.of(word.lower())).stream().anyMatch(match -> match.weight() >= NAME);
    }

    private static BigDecimal parse(String number) {
        String plain = number.replace(",", "");
        char last = plain.charAt(plain.length() - 1);
        return switch (last) {
            case 'k' -> new BigDecimal(plain.substring(0, plain.length() - 1)).scaleByPowerOfTen(3);
            case 'm' -> new BigDecimal(plain.substring(0, plain.length() - 1)).scaleByPowerOfTen(6);
            default -> new BigDecimal(plain);
        };
    }
}
