package org.analyticschatbot.aws.glue;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.aws.queue.QueuedEvent;

/**
 * What events of Glue name, all of one database: "Glue Data Catalog Table State Change" ({@code databaseName}, {@code
 * tableName}) and "Glue Data Catalog Database State Change" ({@code databaseName}, up to 100 {@code changedTables}).
 * What became of them is looked up, so it does not matter in which order, how often or how late events come
 * (docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html: they may be out of sequence or missing).
 *
 * @param tables empty if an event is about the database itself
 */
public record GlueChange(String database, List<String> tables) {

    public GlueChange {
        tables = List.copyOf(tables);
    }

    /** The database that the event is about; an empty name if it is about none. */
    public static String databaseOf(QueuedEvent event) {
        return event.text("databaseName").orElse("");
    }

    /** @param events of one database, at least one */
    public static GlueChange of(List<QueuedEvent> events) {
        List<List<String>> tables =
                events.stream().map(GlueChange::tablesOf).distinct().toList();
        return new GlueChange(
                databaseOf(events.getFirst()),
                tables.contains(List.<String>of())
                        ? List.of()
                        : tables.stream().flatMap(List::stream).distinct().toList());
    }

    private static List<String> tablesOf(QueuedEvent event) {
        return Stream.concat(event.text("tableName").stream(), event.texts("changedTables").stream())
                .toList();
    }
}
