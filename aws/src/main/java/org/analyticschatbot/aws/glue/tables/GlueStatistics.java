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
import software.amazon.awssdk.services.glue.model.DecimalNumber;

/** Statistics that a task of Glue computed. They hold no frequent values. */
public final class GlueStatistics {

    private GlueStatistics() {}

    /**
     * @param rowCount of the table, null when nobody counted
     * @return empty where the share of missing values cannot be told
     */
    public static Optional<ColumnStatistics> of(ColumnStatisticsData data, @Nullable Long rowCount) {
        return switch (data.type()) {
            case LONG -> {
                var values = data.longColumnStatisticsData();
                yield statistics(
                        rowCount,
                        values.numberOfNulls(),
                        values.numberOfDistinctValues(),
                        values.minimumValue(),
                        values.maximumValue());
            }
            case DOUBLE -> {
                var values = data.doubleColumnStatisticsData();
                yield statistics(
                        rowCount,
                        values.numberOfNulls(),
                        values.numberOfDistinctValues(),
                        values.minimumValue(),
                        values.maximumValue());
            }
            case DECIMAL -> {
                var values = data.decimalColumnStatisticsData();
                yield statistics(
                        rowCount,
                        values.numberOfNulls(),
                        values.numberOfDistinctValues(),
                        decimal(values.minimumValue()),
                        decimal(values.maximumValue()));
            }
            case DATE -> {
                var values = data.dateColumnStatisticsData();
                yield statistics(
                        rowCount,
                        values.numberOfNulls(),
                        values.numberOfDistinctValues(),
                        date(values.minimumValue()),
                        date(values.maximumValue()));
            }
            case STRING -> {
                var values = data.stringColumnStatisticsData();
                yield statistics(rowCount, values.numberOfNulls(), values.numberOfDistinctValues(), null, null);
            }
            case BOOLEAN -> booleans(rowCount, data.booleanColumnStatisticsData());
            case BINARY, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
        };
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
