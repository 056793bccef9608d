package org.analyticschatbot.aws.glue.tables;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.BooleanColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.ColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.DateColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.DecimalColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.DecimalNumber;
import software.amazon.awssdk.services.glue.model.DoubleColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.LongColumnStatisticsData;
import software.amazon.awssdk.services.glue.model.StringColumnStatisticsData;

/** Statistics that a task of Glue computed. They hold no frequent values. */
public final class GlueStatistics {

    private GlueStatistics() {}

    /**
     * @param rowCount of the table, null when nobody counted
     * @return empty where the share of missing values cannot be told
     */
    public static Optional<ColumnStatistics> of(ColumnStatisticsData data, @Nullable Long rowCount) {
        return switch (data.type()) {
            case LONG -> longs(rowCount, data.longColumnStatisticsData());
            case DOUBLE -> doubles(rowCount, data.doubleColumnStatisticsData());
            case DECIMAL -> decimals(rowCount, data.decimalColumnStatisticsData());
            case DATE -> dates(rowCount, data.dateColumnStatisticsData());
            case STRING -> strings(rowCount, data.stringColumnStatisticsData());
            case BOOLEAN -> booleans(rowCount, data.booleanColumnStatisticsData());
            case BINARY, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
        };
    }

    private static Optional<ColumnStatistics> longs(@Nullable Long rowCount, LongColumnStatisticsData values) {
        return statistics(
                rowCount,
                values.numberOfNulls(),
                values.numberOfDistinctValues(),
                values.minimumValue(),
                values.maximumValue());
    }

    private static Optional<ColumnStatistics> doubles(@Nullable Long rowCount, DoubleColumnStatisticsData values) {
        return statistics(
                rowCount,
                values.numberOfNulls(),
                values.numberOfDistinctValues(),
                values.minimumValue(),
                values.maximumValue());
    }

    private static Optional<ColumnStatistics> decimals(@Nullable Long rowCount, DecimalColumnStatisticsData values) {
        return statistics(
                rowCount,
                values.numberOfNulls(),
                values.numberOfDistinctValues(),
                decimal(values.minimumValue()),
                decimal(values.maximumValue()));
    }

    private static Optional<ColumnStatistics> dates(@Nullable Long rowCount, DateColumnStatisticsData values) {
        return statistics(
                rowCount,
                values.numberOfNulls(),
                values.numberOfDistinctValues(),
                date(values.minimumValue()),
                date(values.maximumValue()));
    }

    private static Optional<ColumnStatistics> strings(@Nullable Long rowCount, StringColumnStatisticsData values) {
        return statistics(rowCount, values.numberOfNulls(), values.numberOfDistinctValues(), null, null);
    }

    private static Optional<ColumnStatistics> booleans(@Nullable Long rowCount, BooleanColumnStatisticsData values) {
        long kinds = List.of(
                        requireNonNullElse(values.numberOfTrues(), 0L), requireNonNullElse(values.numberOfFalses(), 0L))
                .stream()
                .filter(count -> count > 0)
                .count();
        return statistics(rowCount, values.numberOfNulls(), kinds, null, null);
    }

    private static Optional<ColumnStatistics> statistics(
            @Nullable Long rowCount,
            @Nullable Long nulls,
            @Nullable Long distinct,
            @Nullable Object min,
            @Nullable Object max) {
        long missing = requireNonNullElse(nulls, 0L);
        if (missing > 0 && rowCount == null) {
            return Optional.empty();
        }
        double share = rowCount == null || rowCount == 0 ? 0 : Math.min(1, (double) missing / rowCount);
        return Optional.of(
                new ColumnStatistics(share, requireNonNullElse(distinct, 0L), text(min), text(max), List.of()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String decimal(@Nullable DecimalNumber number) {
        return number == null || number.unscaledValue() == null
                ? null
                : new BigDecimal(
                                new BigInteger(number.unscaledValue().asByteArray()),
                                requireNonNullElse(number.scale(), 0))
                        .toPlainString();
    }

    private static @Nullable String date(@Nullable Instant value) {
        return value == null
                ? null
                : value.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
