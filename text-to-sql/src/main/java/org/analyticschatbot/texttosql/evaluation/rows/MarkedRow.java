package org.analyticschatbot.texttosql.evaluation.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of two results that are held against each other.
 *
 * @param differs whether the other result has no such row, or has it elsewhere where the order counts
 */
public record MarkedRow(List<Cell> cells, boolean differs) {

    public MarkedRow {
        cells = new ArrayList<>(cells);
    }

    /** @param differs whether the other result has no such column */
    public record Cell(@Nullable Object value, boolean differs) {}
}
