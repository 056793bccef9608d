package org.analyticschatbot.texttosql.grounding;

import java.util.Optional;
import org.analyticschatbot.core.sql.ReadOnlySql;

/** Asks the engine whether it would take a query, without running it. */
@FunctionalInterface
public interface EngineCheck {

    /** @return the engine's complaint, free of cell values; empty when it would run */
    Optional<String> complaint(ReadOnlySql sql);

    /** For engines that cannot tell. */
    static EngineCheck none() {
        return sql -> Optional.empty();
    }
}
