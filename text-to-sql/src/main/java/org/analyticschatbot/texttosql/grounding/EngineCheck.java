package org.analyticschatbot.texttosql.grounding;

import java.util.Optional;
import org.analyticschatbot.core.sql.ReadOnlySql;

/** Asks the engine whether it would take a query, without running it. */
@FunctionalInterface
public interface EngineCheck {

    /** @return the engine's complaint, free of cell values; empty when it would run */
    Optional<String> complaint(ReadOnlySql sql);

    /** Whether no complaint means that it would run. */
    default boolean tells() {
        return true;
    }

    /** For engines that cannot tell. */
    static EngineCheck none() {
        return new EngineCheck() {
            @Override
            public Optional<String> complaint(ReadOnlySql sql) {
                return Optional.empty();
            }

            @Override
            public boolean tells() {
                return false;
            }
        };
    }
}
