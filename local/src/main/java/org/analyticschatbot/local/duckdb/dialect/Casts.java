package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.Cast;
import io.trino.sql.tree.DataType;
import io.trino.sql.tree.DataTypeParameter;
import io.trino.sql.tree.DateTimeDataType;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.NumericParameter;
import io.trino.sql.tree.TypeParameter;
import java.util.List;
import java.util.Locale;

/** Prints casts: Trino's rounding, cutting and text forms are not DuckDB's. */
final class Casts {

    private Casts() {}

    static String print(Cast cast, String value) {
        String strict = switch (baseName(cast.getType())) {
            case "varchar" -> varchar((GenericDataType) cast.getType(), value);
            case "integer", "int", "bigint", "smallint", "tinyint" ->
                "CAST(trino_whole(" + value + ") AS " + type(cast.getType()) + ")";
            case "date" -> "trino_date(" + value + ")";
            default -> "CAST(" + value + " AS " + type(cast.getType()) + ")";
        };
        return cast.isSafe() ? "TRY(" + strict + ")" : strict;
    }

    private static String varchar(GenericDataType type, String value) {
        return type.getArguments().isEmpty()
                ? "trino_text(" + value + ")"
                : "trino_text_cut(" + value + ", " + number(type.getArguments().getFirst()) + ")";
    }

    private static String baseName(DataType type) {
        return type instanceof GenericDataType generic
                ? generic.getName().getValue().toLowerCase(Locale.ROOT)
                : "";
    }

    private static String type(DataType type) {
        return switch (type) {
            case GenericDataType generic -> generic(generic);
            case DateTimeDataType time -> time(time);
            default -> throw unknown(type);
        };
    }

    private static String generic(GenericDataType type) {
        List<DataTypeParameter> arguments = type.getArguments();
        return switch (baseName(type)) {
            case "boolean", "tinyint", "smallint", "integer", "int", "bigint", "real", "double", "date", "json" ->
                baseName(type).toUpperCase(Locale.ROOT);
            case "varchar" -> "VARCHAR";
            case "decimal" -> decimal(arguments);
            case "array" -> parameter(arguments.getFirst()) + "[]";
            case "map" -> arguments.stream().map(Casts::parameter).collect(joining(", ", "MAP(", ")"));
            default -> throw unknown(type);
        };
    }

    private static String decimal(List<DataTypeParameter> arguments) {
        int precision = arguments.isEmpty() ? 38 : number(arguments.getFirst());
        int scale = arguments.size() < 2 ? 0 : number(arguments.get(1));
        return "DECIMAL(" + precision + ", " + scale + ")";
    }

    private static String time(DateTimeDataType type) {
        if (type.getPrecision()
                .map(Casts::number)
                .filter(digits -> digits != 3 && digits != 6)
                .isPresent()) {
            throw NotTranslatable.construct("the type " + type);
        }
        return switch (type.getType()) {
            case TIMESTAMP -> type.isWithTimeZone() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
            case TIME -> localTime(type);
        };
    }

    private static String localTime(DateTimeDataType type) {
        if (type.isWithTimeZone()) {
            throw unknown(type);
        }
        return "TIME";
    }

    private static String parameter(DataTypeParameter parameter) {
        if (parameter instanceof TypeParameter nested) {
            return type(nested.getValue());
        }
        throw NotTranslatable.construct("the type parameter " + parameter);
    }

    private static int number(DataTypeParameter parameter) {
        if (parameter instanceof NumericParameter number) {
            return Math.toIntExact(Math.min(number.getParsedValue(), Integer.MAX_VALUE));
        }
        throw NotTranslatable.construct("the type parameter " + parameter);
    }

    private static NotTranslatable unknown(DataType type) {
        return NotTranslatable.construct("the type " + type);
    }
}
