package org.analyticschatbot.aws.athena;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.analyticschatbot.core.answer.Column;
import software.amazon.awssdk.services.athena.model.ColumnInfo;

/** Athena sends every value as text and names its type; what is not of that type after all stays text. */
final class AthenaTypes {

    private AthenaTypes() {}

    static Column column(ColumnInfo info) {
        return new Column(info.label(), trino(info));
    }

    private static String trino(ColumnInfo info) {
        return switch (type(info)) {
            case "decimal" -> "decimal(" + info.precision() + "," + info.scale() + ")";
            case "float" -> "real";
            default -> type(info);
        };
    }

    static Object cell(ColumnInfo info, String text) {
        try {
            return typed(type(info), text);
        } catch (NumberFormatException | DateTimeException e) {
            return text;
        }
    }

    private static Object typed(String type, String text) {
        return switch (type) {
            case "tinyint", "smallint", "integer", "bigint" -> Long.valueOf(text);
            case "double", "float", "real" -> Double.valueOf(text);
            case "decimal" -> new BigDecimal(text);
            case "boolean" -> booleanOrText(text);
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "timestamp" -> LocalDateTime.parse(text.replace(' ', 'T'));
            case "timestamp with time zone" -> withZone(text);
            default -> text;
        };
    }

    private static Object booleanOrText(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    /** {@code 2026-03-29 01:30:00.000 Europe/Vienna}, or an offset in place of the region. */
    private static OffsetDateTime withZone(String text) {
        int zone = text.lastIndexOf(' ');
        if (zone < 0) {
            throw new DateTimeException("No zone");
        }
        LocalDateTime time = LocalDateTime.parse(text.substring(0, zone).replace(' ', 'T'));
        return time.atZone(ZoneId.of(text.substring(zone + 1))).toOffsetDateTime();
    }

    private static String type(ColumnInfo info) {
        return info.type().toLowerCase(Locale.ROOT);
    }
}
