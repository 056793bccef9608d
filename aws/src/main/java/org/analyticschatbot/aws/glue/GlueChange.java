package org.analyticschatbot.aws.glue;

import java.util.List;

/**
 * What an event of Glue names: "Glue Data Catalog Table State Change" ({@code databaseName}, {@code tableName}) or "Glue
 * Data Catalog Database State Change" ({@code databaseName}, {@code changedTables}). What became of them is looked up,
 * so it does not matter in which order, how often or how late events come.
 *
 * @param tables empty if the event is about the database itself
 */
public record GlueChange(String database, List<String> tables) {

    public GlueChange {
        tables = List.copyOf(tables);
    }
}
