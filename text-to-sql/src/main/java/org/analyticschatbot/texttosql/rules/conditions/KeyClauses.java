package org.analyticschatbot.texttosql.rules.conditions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** One row by its number: "charter 4", "order number 1003", "invoice no. 12". */
public final class KeyClauses {

    private static final Set<String> NUMBER_WORDS = Set.of("number", "no", "no.", ".", "nr", "id");

    private final Scope scope;
    private final SchemaIndex index;

    public KeyClauses(Scope scope, SchemaIndex index) {
        this.index = index;
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::numbered);
    }

    private boolean numbered(Cursor cursor, Draft draft) {
        int place = 1;
        while (NUMBER_WORDS.contains(cursor.peek(place).text().toLowerCase(Locale.ROOT))) {
            place++;
        }
        int end = place + 1;
        Optional<ColumnRef> key = cursor.at(place, Mention.Numeral.class)
                .filter(number -> number.unit() == null
                        && cursor.at(end, SchemaName.class).isEmpty())
                .flatMap(number -> keyAt(cursor, number.value()));
        if (key.isEmpty()) {
            return false;
        }
        TableName table = key.get().table();
        BigDecimal number = ((Mention.Numeral) cursor.peek(place)).value();
        draft.where(new Condition.Comparison(key.get(), Operator.EQUAL, new Literal.Numeric(number)));
        draft.entity = draft.isBlank() ? table : draft.entity;
        draft.current = table;
        cursor.advance(end);
        return true;
    }

    /** "order" is a verb too. A plural does not name one row; and a number beyond all keys means something else, such as a year. */
    private Optional<ColumnRef> keyAt(Cursor cursor, BigDecimal number) {
        String noun = cursor.peek().text().toLowerCase(Locale.ROOT);
        Optional<TableName> table = cursor.isCue(0, Cue.RELATION)
                ? index.table(List.of(noun))
                : cursor.at(0, SchemaName.class).flatMap(scope::asTable).map(Match::table);
        return table.filter(_ -> Lemmas.lemma(noun).equals(noun))
                .flatMap(scope::primaryKey)
                .filter(key -> key.isNumeric() && isWithin(key, number));
    }

    private static boolean isWithin(ColumnRef key, BigDecimal number) {
        ColumnStatistics statistics = key.column().statistics();
        if (statistics == null || statistics.min() == null || statistics.max() == null) {
            return false;
        }
        return number.compareTo(new BigDecimal(statistics.min())) >= 0
                && number.compareTo(new BigDecimal(statistics.max())) <= 0;
    }
}
