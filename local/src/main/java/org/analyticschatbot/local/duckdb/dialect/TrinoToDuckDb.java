package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.Query;
import java.util.Locale;
import org.analyticschatbot.local.duckdb.dialect.Translation.Translated;
import org.analyticschatbot.local.duckdb.dialect.Translation.Untranslatable;

/**
 * Translates a checked query. Source of what Trino means: https://trino.io/docs/current/.
 *
 * <p>Known to differ: decimals are divided and averaged in double precision before they are rounded to their scale, so
 * digits beyond the fifteenth differ; the precision (not the scale) of sums, averages and quotients of decimals differs;
 * a value AT TIME ZONE becomes that zone's local time, which no longer knows its zone; and some statements that Trino
 * refuses for their types run here. Subtracting dates and {@code repeat} are refused.
 */
public final class TrinoToDuckDb {

    /** Never throws: what cannot be translated is named. */
    public Translation translate(Query query) {
        try {
            return new Translated(
                    MacroDepth.limited(new ExpressionPrinter().queries().print(query)));
        } catch (NotTranslatable refusal) {
            return new Untranslatable(refusal.construct(), refusal.explanation());
        } catch (StackOverflowError tooDeep) {
            return new Untranslatable("nesting", "The query is nested too deeply for local files.");
        }
    }

    static String nameOf(Object node) {
        return node.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
