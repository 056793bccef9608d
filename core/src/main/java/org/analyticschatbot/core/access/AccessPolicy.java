package org.analyticschatbot.core.access;

import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;

/**
 * Which tables may be used by an asker in a conversation. It is asked for every question and again for every later
 * action on an answer, for the one who acts and the place where the data goes.
 */
@FunctionalInterface
public interface AccessPolicy {

    boolean mayUse(TableName table, Asker asker, ReplyAddress place);

    /** What is left of the catalog for that asker in that place. */
    default Schema visible(Schema schema, Asker asker, ReplyAddress place) {
        return schema.only(table -> mayUse(table, asker, place));
    }

    /** Who can grant access, in words for people; empty when nobody is named. */
    default String contact() {
        return "";
    }

    /** For one's own files on one's own machine. */
    static AccessPolicy everything() {
        return (table, asker, place) -> true;
    }
}
