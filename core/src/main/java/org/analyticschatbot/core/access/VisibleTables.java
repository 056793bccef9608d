package org.analyticschatbot.core.access;

import java.util.Comparator;
import java.util.List;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;

/** Tells what somebody may ask about in a place. */
public final class VisibleTables {

    private final Catalog catalog;
    private final AccessPolicy policy;

    public VisibleTables(Catalog catalog, AccessPolicy policy) {
        this.catalog = catalog;
        this.policy = policy;
    }

    /** By name. */
    public List<TableName> to(Asker asker, ReplyAddress place) {
        return policy.visible(catalog.schema(), asker, place).tables().stream()
                .map(TableSchema::name)
                .sorted(Comparator.comparing(TableName::toString))
                .toList();
    }
}
