package org.analyticschatbot.core.processprompt;

import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, read once from first to last with constant heap. Cells are {@code Long}, {@code Double},
 * {@code java.math.BigDecimal}, {@code Boolean}, {@code String}, {@code java.time.LocalDate}, {@code LocalTime},
 * {@code LocalDateTime}, {@code OffsetDateTime}, or null; whatever else an engine has comes as its text.
 */
public interface Rows extends AutoCloseable {

    List<Column> columns();

    /** The next row, or null after the last one. */
    @Nullable List<@Nullable Object> next();

    @Override
    void close();
}
