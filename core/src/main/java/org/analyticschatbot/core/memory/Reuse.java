package org.analyticschatbot.core.memory;

import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.access.TablesRead;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.sql.TimeNames;

/** Whether stored SQL may be used once more, judged by the tables that the asker of now may use. */
final class Reuse {

    private final SqlGuard guard = new SqlGuard();
    private final TablesRead tablesRead;
    private final long rowLimit;

    Reuse(long rowLimit) {
        this.rowLimit = rowLimit;
        this.tablesRead = new TablesRead(rowLimit);
    }

    boolean isAllowed(PlannedSql plan, Schema schema) {
        Set<TableName> visible = schema.tableNames();
        return tablesRead.of(plan.sql(), visible).filter(visible::containsAll).isPresent();
    }

    /** Whether it is the answer to an equal question. Dates in it were counted from the day of the first one. */
    boolean answers(PromptRequest known, Question question, Schema schema) {
        boolean saysTheSame = PlanBasis.words(known.question().text()).equals(PlanBasis.words(question.text()));
        return saysTheSame
                && allowed(known, schema)
                        .filter(sql -> basisOf(known).equals(PlanBasis.of(question, sql, schema)))
                        .filter(sql -> isOfSameDay(known, question) || !TimeNames.in(sql.sql()))
                        .isPresent();
    }

    private static boolean isOfSameDay(PromptRequest known, Question question) {
        return known.question().today().equals(question.today());
    }

    private static String basisOf(PromptRequest known) {
        return Memory.planOf(known).map(PlannedSql::basis).orElse("");
    }

    private Optional<ReadOnlySql> allowed(PromptRequest known, Schema schema) {
        return Memory.planOf(known).flatMap(plan -> switch (guard.check(plan.sql(), schema.tableNames(), rowLimit)) {
            case ReadOnlySql sql -> Optional.of(sql);
            case GuardRejection rejection -> Optional.empty();
        });
    }
}
