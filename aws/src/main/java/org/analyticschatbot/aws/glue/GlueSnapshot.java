package org.analyticschatbot.aws.glue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.aws.glue.tables.NamedKeys;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.sql.TableName;
import software.amazon.awssdk.services.glue.GlueClient;

/**
 * Keeps the stored snapshot of the catalog what Glue says: as a whole on a schedule, table by table when Glue tells of a
 * change. Each replacement is conditional, so that two refreshes at a time lose nothing.
 */
public final class GlueSnapshot {

    private static final int MOST_TRIES = 10;

    private final GlueCrawl glue;
    private final VersionedObject object;

    public GlueSnapshot(GlueClient glue, GlueSettings settings, VersionedObject object) {
        this.glue = new GlueCrawl(glue, settings);
        this.object = object;
    }

    /**
     * Reads everything anew, also in place of a snapshot that cannot be read.
     *
     * @throws InfrastructureException if Glue or the store does not answer; the old snapshot stays
     */
    public void refreshAll() {
        update(stored -> glue.all());
    }

    /**
     * Reads what the event names, and nothing else; changes of other databases are ignored.
     *
     * @throws InfrastructureException if Glue or the store does not answer, so that the event has to come again
     */
    public void refresh(GlueChange change) {
        if (glue.covers(change.database())) {
            update(stored -> changed(tables(stored), change));
        }
    }

    private static List<TableSchema> tables(Optional<VersionedObject.Stored> stored) {
        return stored.map(object -> SnapshotFormat.read(object.bytes()).tables())
                .orElse(List.of());
    }

    private void update(Function<Optional<VersionedObject.Stored>, List<TableSchema>> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<VersionedObject.Stored> stored = object.readIfOther(null);
            List<TableSchema> after = change.apply(stored);
            Schema schema = new Schema(after, NamedKeys.among(after));
            if (object.replace(
                    SnapshotFormat.write(schema),
                    stored.map(VersionedObject.Stored::version).orElse(null))) {
                return;
            }
        }
        throw new InfrastructureException(Kind.NOT_DONE, "The catalog's snapshot is replaced by others all the time");
    }

    private List<TableSchema> changed(List<TableSchema> before, GlueChange change) {
        return change.tables().isEmpty() ? databaseChanged(before, change.database()) : tablesChanged(before, change);
    }

    private List<TableSchema> databaseChanged(List<TableSchema> before, String database) {
        String schema = new TableName(database, "").schema();
        List<TableSchema> after = new ArrayList<>(before);
        after.removeIf(table -> Objects.equals(table.name().schema(), schema));
        after.addAll(glue.database(database));
        return after;
    }

    private List<TableSchema> tablesChanged(List<TableSchema> before, GlueChange change) {
        List<TableSchema> after = new ArrayList<>(before);
        for (String name : change.tables()) {
            TableName changed = new TableName(change.database(), name);
            after.removeIf(table -> table.name().equals(changed));
            glue.table(change.database(), name).ifPresent(after::add);
        }
        return after;
    }
}
