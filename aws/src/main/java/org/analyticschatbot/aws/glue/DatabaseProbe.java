package org.analyticschatbot.aws.glue;

import org.analyticschatbot.aws.failure.Obstacle;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;

/** Looks whether a database is there and has tables, by one page of them. */
public final class DatabaseProbe {

    private static final int PAGE = 100;

    private final GlueClient glue;

    public DatabaseProbe(GlueClient glue) {
        this.glue = glue;
    }

    public Probed probe(String database) {
        try {
            GetTablesResponse page =
                    glue.getTables(request -> request.databaseName(database).maxResults(PAGE));
            return new Probed.Found(page.tableList().size(), page.nextToken() != null);
        } catch (EntityNotFoundException e) {
            return new Probed.Absent();
        } catch (SdkException e) {
            return new Probed.Blocked(Obstacle.of(e));
        }
    }

    /** What was found out. */
    public sealed interface Probed {

        /** @param hasMore than these tables */
        record Found(int tables, boolean hasMore) implements Probed {}

        record Absent() implements Probed {}

        record Blocked(Obstacle obstacle) implements Probed {}
    }
}
