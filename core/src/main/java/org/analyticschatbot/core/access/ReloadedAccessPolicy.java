package org.analyticschatbot.core.access;

import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;

/** A policy that is kept elsewhere and may change there at any time. */
public abstract class ReloadedAccessPolicy implements AccessPolicy {

    /** The one in force; from any thread. */
    protected abstract AccessPolicy current();

    @Override
    public final boolean mayUse(TableName table, Asker asker, ReplyAddress place) {
        return current().mayUse(table, asker, place);
    }

    /** The policy is looked up once for a catalog, not once for each table, so that one policy decides on all of it. */
    @Override
    public final Schema visible(Schema schema, Asker asker, ReplyAddress place) {
        return current().visible(schema, asker, place);
    }

    @Override
    public final String contact() {
        return current().contact();
    }
}
