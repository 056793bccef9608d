package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.AstVisitor;
import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.DecimalLiteral;
import io.trino.sql.tree.DoubleLiteral;
import io.trino.sql.tree.GenericLiteral;
import io.trino.sql.tree.IntervalLiteral;
import io.trino.sql.tree.Literal;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.NullLiteral;
import io.trino.sql.tree.StringLiteral;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints constants. */
final class LiteralPrinter extends AstVisitor<String, @Nullable Void> {

    private static final Pattern TIMESTAMP = Pattern.compile(
            "\\s*(\\d{1,6}-\\d{1,2}-\\d{1,2}"
                    + "(?: \\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:\\.\\d{1,12})?)?)?)\\s*([+-]\\d{2}:\\d{2}|[A-Za-z][A-Za-z0-9_/+-]*)?\\s*");

    @Override
    protected String visitLiteral(Literal literal, @Nullable Void context) {
        throw NotTranslatable.construct(TrinoToDuckDb.nameOf(literal));
    }

    @Override
    protected String visitLongLiteral(LongLiteral literal, @Nullable Void context) {
        return Long.toString(literal.getParsedValue());
    }

    /** Trino counts the zeros before the point's digits towards the scale, DuckDB's parser does not always. */
    @Override
    protected String visitDecimalLiteral(DecimalLiteral literal, @Nullable Void context) {
        BigDecimal value = new BigDecimal(literal.getValue());
        int scale = Math.max(value.scale(), 0);
        int precision = Math.max(value.precision(), scale);
        if (precision > 38) {
            throw NotTranslatable.construct("a decimal of more than 38 digits");
        }
        return "CAST('%s' AS DECIMAL(%d, %d))".formatted(value.toPlainString(), precision, scale);
    }

    @Override
    protected String visitDoubleLiteral(DoubleLiteral literal, @Nullable Void context) {
        return "CAST('%s' AS DOUBLE)".formatted(literal.getValue());
    }

    @Override
    protected String visitStringLiteral(StringLiteral literal, @Nullable Void context) {
        return Quoting.text(literal.getValue());
    }

    @Override
    protected String visitBooleanLiteral(BooleanLiteral literal, @Nullable Void context) {
        return literal.getValue() ? "TRUE" : "FALSE";
    }

    @Override
    protected String visitNullLiteral(NullLiteral literal, @Nullable Void context) {
        return "NULL";
    }

    @Override
    protected String visitIntervalLiteral(IntervalLiteral literal, @Nullable Void context) {
        return Intervals.print(literal);
    }

    @Override
    protected String visitGenericLiteral(GenericLiteral literal, @Nullable Void context) {
        String type = literal.getType().toUpperCase(Locale.ROOT);
        return switch (type) {
            case "DATE", "TIME", "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "DOUBLE", "REAL", "VARCHAR", "JSON" ->
                "CAST(%s AS %s)".formatted(Quoting.text(literal.getValue()), type);
            case "TIMESTAMP" -> timestamp(literal.getValue());
            default -> throw NotTranslatable.construct("a literal of the type " + literal.getType());
        };
    }

    private static String timestamp(String value) {
        Matcher parts = TIMESTAMP.matcher(value);
        if (!parts.matches()) {
            throw new NotTranslatable("TIMESTAMP", "'%s' is not a timestamp.".formatted(value));
        }
        String zone = parts.group(2);
        String local = "CAST('%s' AS TIMESTAMP)".formatted(parts.group(1));
        return zone == null ? local : "trino_with_timezone(%s, '%s')".formatted(local, zone);
    }
}
