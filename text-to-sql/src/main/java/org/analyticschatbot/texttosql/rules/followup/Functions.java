package org.analyticschatbot.texttosql.rules.followup;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/** How to make a number of what is named in the place of one. */
final class Functions {

    private static final Phrase COUNT = new Phrase("number of", Cue.COUNT);

    private Functions() {}

    /** Tables are counted; other numbers are summed up, or averaged, as those before. */
    static List<Mention> applied(Span measure, Draft earlier) {
        boolean isNumber =
                measure.mentions().stream().anyMatch(mention -> mention instanceof SchemaName name && isNumber(name));
        Mention function = isNumber ? function(earlier) : COUNT;
        return Stream.concat(Stream.of(function), measure.mentions().stream().filter(Functions::isNoFiller))
                .toList();
    }

    private static boolean isNoFiller(Mention mention) {
        return !(mention instanceof Phrase phrase && phrase.cue() == Cue.FILLER);
    }

    static boolean isNumber(SchemaName name) {
        return !name.columns().isEmpty()
                && name.tables().isEmpty()
                && name.columns().stream()
                        .allMatch(match ->
                                match.column().isNumeric() && !match.column().isYear());
    }

    static boolean isText(SchemaName name) {
        return !name.columns().isEmpty()
                && name.tables().isEmpty()
                && name.values().isEmpty()
                && name.columns().stream().allMatch(match -> match.column().isText());
    }

    private static Phrase function(Draft earlier) {
        Function function = earlier.outputs.stream()
                .filter(Aggregate.class::isInstance)
                .map(output -> ((Aggregate) output).function())
                .findFirst()
                .orElse(Function.SUM);
        return switch (function) {
            case AVG -> new Phrase("average", Cue.AVERAGE);
            case SUM -> new Phrase("total", Cue.SUM);
            case MIN -> new Phrase("minimum", Cue.MINIMUM);
            case MAX -> new Phrase("maximum", Cue.MAXIMUM);
        };
    }
}
