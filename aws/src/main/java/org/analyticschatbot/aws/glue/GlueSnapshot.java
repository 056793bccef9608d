package org.analyticschatbot.aws.glue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.aws.glue.tables.NamedKeys;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.glue.GlueClient;

/**
 * Keeps the stored snapshot of the catalog what Glue says: as a whole on a schedule, table by table when Glue tells of a
 * change.
 *
 * <p>Refreshes may run at the same time, and must not lose each other's tables. One at a time would not do: a queue calls
 * at least two functions at once (docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html), reserving a concurrency
 * of one makes Lambda refuse calls, and the schedule is another function anyway. So each replacement is conditional on the
 * version that was read. Who comes second asks Glue again, not for all of its tables, but for those alone of which the
 * two have different ideas: a long refresh that is overtaken every minute still ends.
 *
 * <p>What changes nothing is not written, so that nobody reads it again: most events of busy tables are about their data.
 */
public final class GlueSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(GlueSnapshot.class);
    private static final int MOST_TRIES = 10;

    private final GlueCrawl glue;
    private final VersionedObject object;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public GlueSnapshot(GlueClient glue, GlueSettings settings, VersionedObject object) {
        this.glue = new GlueCrawl(glue, settings, this::tell);
        this.object = object;
    }

    /** Once in a process: tables are read again and again. */
    private void tell(String fault) {
        if (told.add(fault)) {
            LOG.warn("A parameter in Glue is wrong. {}", fault);
        }
    }

    /**
     * What is stored.
     *
     * @param version null if there is nothing
     * @param schema empty if there is nothing, or nothing that can be read
     */
    private record Known(@Nullable String version, Optional<Schema> schema) {

        Optional<List<TableSchema>> tables() {
            return schema.map(Schema::tables);
        }

        boolean isSame(Schema other) {
            return schema.filter(known -> isSame(known.tables(), other.tables()))
                    .filter(known -> isSame(known.foreignKeys(), other.foreignKeys()))
                    .isPresent();
        }

        private static <T> boolean isSame(List<T> some, List<T> others) {
            return new HashSet<>(some).equals(new HashSet<>(others));
        }
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
     * Reads what the events name, and nothing else, unless there is no snapshot yet; changes of other databases are
     * ignored.
     *
     * @throws InfrastructureException if Glue or the store does not answer, so that the events have to come again
     */
    public void refresh(GlueChange change) {
        if (glue.covers(change.database())) {
            update(stored -> stored.map(before -> changed(before, change)).orElseGet(glue::all));
        }
    }

    private void update(Function<Optional<List<TableSchema>>, List<TableSchema>> reading) {
        Known stored = known();
        List<TableSchema> tables = reading.apply(stored.tables());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (isStored(tables, stored)) {
                return;
            }
            stored = known();
            List<TableSchema> mine = tables;
            tables = stored.tables().map(theirs -> agreed(mine, theirs)).orElse(mine);
        }
        throw new InfrastructureException(Kind.NOT_DONE, "The catalog's snapshot is replaced by others all the time");
    }

    private Known known() {
        return object.readIfOther(null)
                .map(stored -> new Known(stored.version(), readable(stored.bytes())))
                .orElseGet(() -> new Known(null, Optional.empty()));
    }

    private static Optional<Schema> readable(byte[] bytes) {
        try {
            return Optional.of(SnapshotFormat.read(bytes));
        } catch (InfrastructureException e) {
            LOG.warn("The stored snapshot is made anew: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isStored(List<TableSchema> tables, Known stored) {
        Schema schema = new Schema(tables, NamedKeys.among(tables));
        return stored.isSame(schema) || object.replace(SnapshotFormat.write(schema), stored.version());
    }

    /** Nobody knows who has read later, so Glue decides. */
    private List<TableSchema> agreed(List<TableSchema> mine, List<TableSchema> theirs) {
        Set<TableSchema> both = new HashSet<>(mine);
        both.retainAll(new HashSet<>(theirs));
        Map<String, Set<TableName>> disputed = Stream.concat(mine.stream(), theirs.stream())
                .filter(table -> !both.contains(table))
                .map(TableSchema::name)
                .collect(groupingBy(GlueSnapshot::database, toSet()));
        List<TableSchema> agreed = mine;
        for (var inOne : disputed.entrySet()) {
            agreed = lookedUp(agreed, inOne.getKey(), inOne.getValue());
        }
        return agreed;
    }

    private List<TableSchema> changed(List<TableSchema> before, GlueChange change) {
        String database = change.database();
        Set<TableName> names = change.tables().stream()
                .map(name -> new TableName(database, name))
                .collect(toSet());
        return names.isEmpty() ? readWhole(before, database) : lookedUp(before, database, names);
    }

    /** Asks for those tables, or for their database as a whole if that is less work. */
    private List<TableSchema> lookedUp(List<TableSchema> before, String database, Set<TableName> names) {
        long all = before.stream().filter(isIn(database)).count();
        return glue.isFewerCallsAsAWhole(all, names.size())
                ? readWhole(before, database)
                : joined(
                        before.stream().filter(table -> !names.contains(table.name())),
                        names.stream().flatMap(name -> glue.table(database, name.name()).stream()));
    }

    private List<TableSchema> readWhole(List<TableSchema> before, String database) {
        return joined(before.stream().filter(isIn(database).negate()), glue.database(database).stream());
    }

    private static Predicate<TableSchema> isIn(String database) {
        return table -> database(table.name()).equalsIgnoreCase(database);
    }

    private static String database(TableName name) {
        return Objects.requireNonNullElse(name.schema(), "");
    }

    private static List<TableSchema> joined(Stream<TableSchema> some, Stream<TableSchema> others) {
        return Stream.concat(some, others).toList();
    }
}
