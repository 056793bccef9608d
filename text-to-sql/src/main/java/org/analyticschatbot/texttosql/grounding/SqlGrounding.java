package org.analyticschatbot.texttosql.grounding;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;

/** Holds a model's SQL against guard, catalog and engine before anybody stores it. */
public final class SqlGrounding {

    private static final long ROW_LIMIT = 1_000;

    private final SqlGuard guard = new SqlGuard();
    private final EngineCheck engine;

    public SqlGrounding(EngineCheck engine) {
        this.engine = engine;
    }

    /** @param schema all that the asker may use in this conversation */
    public Grounded ground(String sql, Schema schema) {
        return switch (guard.check(sql, schema.tableNames(), ROW_LIMIT)) {
            case ReadOnlySql sound -> askEngine(sql, sound);
            case GuardRejection rejection ->
                new Grounded.Unsound(rejection.message(), rejection.reason() != Reason.TABLE_NOT_ALLOWED);
        };
    }

    private Grounded askEngine(String sql, ReadOnlySql sound) {
        Optional<String> complaint = engine.complaint(sound);
        return complaint.isPresent() ? new Grounded.Unsound(complaint.get(), true) : new Grounded.Sound(sql, List.of());
    }
}
