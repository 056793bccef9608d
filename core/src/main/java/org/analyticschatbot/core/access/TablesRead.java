package org.analyticschatbot.core.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;

/** Which tables stored statements read. Parsing takes milliseconds, and a statement is looked at many times. */
public final class TablesRead {

    private static final int REMEMBERED = 1_000;

    private final SqlGuard guard = new SqlGuard();
    private final Map<String, Set<TableName>> known = Collections.synchronizedMap(new LatestUsed());
    private final long rowLimit;

    /** @param rowLimit rows of a result at most */
    public TablesRead(long rowLimit) {
        this.rowLimit = rowLimit;
    }

    /** Empty if the guard would not let the statement pass over these tables. */
    public Optional<Set<TableName>> of(String sql, Set<TableName> all) {
        Set<TableName> remembered = known.get(sql);
        return remembered == null ? parsed(sql, all) : Optional.of(remembered);
    }

    private Optional<Set<TableName>> parsed(String sql, Set<TableName> all) {
        return switch (guard.check(sql, all, rowLimit)) {
            case ReadOnlySql allowed -> {
                known.put(sql, allowed.tables());
                yield Optional.of(allowed.tables());
            }
            case GuardRejection rejection -> Optional.empty();
        };
    }

    private static final class LatestUsed extends LinkedHashMap<String, Set<TableName>> {

        private static final long serialVersionUID = 1L;

        LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Entry<String, Set<TableName>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
