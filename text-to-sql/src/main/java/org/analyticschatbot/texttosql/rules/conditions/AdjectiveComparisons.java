package org.analyticschatbot.texttosql.rules.conditions;

import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Comparisons by an adjective: "older than 20", "heavier than average", "3 years old". */
final class AdjectiveComparisons {

    private final Scope scope;
    private final Measures measures;
    private final Restriction restriction;

    AdjectiveComparisons(Scope scope, Measures measures, Restriction restriction) {
        this.scope = scope;
        this.measures = measures;
        this.restriction = restriction;
    }

    /** "older than 20", "heavier than average". */
    boolean adjective(Cursor cursor, Draft draft) {
        Optional<Degree> degree =
                cursor.at(0, Degree.class).filter(found -> found.adjective().degree() == Adjective.Degree.COMPARATIVE);
        int next = cursor.past(1, Cue.FILLER);
        if (degree.isEmpty()) {
            return false;
        }
        Optional<NumberTest> number = NumberTest.number(cursor, next, Operator.GREATER, next);
        Optional<NumberTest> test =
                number.isPresent() ? number : NumberTest.average(cursor, next, Operator.GREATER, next);
        Optional<Measures.Measure> measure =
                test.flatMap(found -> measures.of(degree.get().adjective(), scope.nearby(draft), found::fits));
        measure.ifPresent(found -> {
            NumberTest turned = found.turned() ? test.get().with(Operator.LESS) : test.get();
            restriction.where(draft, turned.on(found.column()), false);
            cursor.advance(test.get().length());
        });
        return measure.isPresent();
    }

    /** "3 years old". */
    boolean yearsOld(Cursor cursor, Draft draft) {
        if (!(cursor.peek() instanceof Mention.Numeral number)
                || !(cursor.peek(2) instanceof Degree degree)
                || !(cursor.peek(1) instanceof Mention.TimeUnit)) {
            return false;
        }
        Optional<Measures.Measure> measure = measure(degree.adjective(), draft);
        measure.ifPresent(found -> {
            restriction.where(
                    draft,
                    new Condition.Comparison(found.column(), Operator.EQUAL, new Literal.Numeric(number.value())),
                    false);
            cursor.advance(3);
        });
        return measure.isPresent();
    }

    private Optional<Measures.Measure> measure(Adjective adjective, Draft draft) {
        return measures.of(adjective, scope.nearby(draft));
    }
}
