package org.analyticschatbot.core.semantics;

import java.util.List;
import java.util.function.Predicate;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of the data says beyond tables and columns.
 *
 * @param fiscalYear null when nobody says
 * @param version changes with all that its file says, also with what it says of tables and columns; empty for none
 */
public record SemanticLayer(
        List<Metric> metrics,
        List<VerifiedQuestion> verifiedQuestions,
        @Nullable FiscalYear fiscalYear,
        String version) {

    /** Nothing said. */
    public static final SemanticLayer EMPTY = new SemanticLayer(List.of(), List.of(), null, "");

    public SemanticLayer {
        metrics = List.copyOf(metrics);
        verifiedQuestions = List.copyOf(verifiedQuestions);
    }

    /** What is left when only those tables may be seen: nothing that tells of another one. */
    public SemanticLayer only(Predicate<TableName> visible) {
        return new SemanticLayer(
                metrics.stream().filter(metric -> visible.test(metric.table())).toList(),
                verifiedQuestions.stream()
                        .filter(question -> question.tables().stream().allMatch(visible))
                        .toList(),
                fiscalYear,
                version);
    }
}
