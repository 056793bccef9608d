package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.language.Plurals;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;

/** Words that mean a sum without saying so: "sales by region". */
public final class SumWords {

    private static final Map<String, List<String>> COLUMNS = Lexicon.lists("measures.txt");

    private static final String SALES = "revenue";
    private static final String UNITS = "units sold";

    private SumWords() {}

    public static boolean contains(SchemaName name) {
        return COLUMNS.containsKey(name.text().toLowerCase(Locale.ROOT));
    }

    /** Whether it is called by such a word: a number whose sum people talk of. */
    public static boolean isSales(ColumnRef column) {
        String name = column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return column.isNumeric() && COLUMNS.containsKey(name);
    }

    public static boolean isAt(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).filter(SumWords::contains).isPresent();
    }

    /** The sum that the word stands for, with the assumption noted; empty for any other word. */
    public static Optional<Expression> sum(SchemaName name, Optional<ColumnRef> column, Draft draft) {
        return column.filter(found -> contains(name) && found.isNumeric()).map(found -> {
            draft.assume(capitalised(name.text()) + " means the sum of " + found + ".");
            return new Expression.Aggregate(Expression.Function.SUM, found);
        });
    }

    /** The column of a table that is itself named by such a word. */
    public static Optional<ColumnRef> columnOf(TableName table, SchemaName name, SchemaIndex index) {
        return COLUMNS.getOrDefault(name.text().toLowerCase(Locale.ROOT), List.of()).stream()
                .flatMap(words -> index.columns(Arrays.asList(words.split(" ")), table).stream())
                .filter(ColumnRef::isNumeric)
                .findFirst();
    }

    /** The column of a table that holds what its rows were sold for. */
    public static Optional<ColumnRef> salesOf(TableName table, SchemaIndex index) {
        return named(SALES, table, index);
    }

    /** The column of a table that holds how many were sold. */
    public static Optional<ColumnRef> unitsOf(TableName table, SchemaIndex index) {
        return named(UNITS, table, index);
    }

    private static Optional<ColumnRef> named(String word, TableName table, SchemaIndex index) {
        return COLUMNS.getOrDefault(word, List.of()).stream()
                .flatMap(words -> index.columns(Arrays.asList(words.split(" ")), table).stream())
                .filter(ColumnRef::isNumeric)
                .findFirst();
    }

    public static String spoken(Expression total) {
        return total instanceof Expression.Aggregate sum
                ? "the sum of " + sum.column()
                : "the number of " + total.table().name().replace('_', ' ');
    }

    public static String spokenKeys(Expression key) {
        return key instanceof Expression.Truncated time
                ? time.unit().word() + "s of " + time.column()
                : Plurals.of(key.table().name()).replace('_', ' ');
    }

    public static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
