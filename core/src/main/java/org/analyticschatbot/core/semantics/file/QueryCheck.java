package org.analyticschatbot.core.semantics.file;

import java.util.Optional;
import org.analyticschatbot.core.sql.ReadOnlySql;

/** Asks whoever knows whether a query would run, without running it. */
@FunctionalInterface
public interface QueryCheck {

    /** @return what is wrong with it, free of cell values; empty if nothing is known to be wrong */
    Optional<String> complaint(ReadOnlySql sql);

    /** Where nobody can tell. */
    static QueryCheck none() {
        return sql -> Optional.empty();
    }
}
