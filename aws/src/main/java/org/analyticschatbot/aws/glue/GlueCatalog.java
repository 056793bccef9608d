package org.analyticschatbot.aws.glue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Glue's tables as of the stored snapshot, which {@link GlueSnapshot} keeps up to date. A process looks for a newer one
 * when the time to live is over; while the store does not answer it goes on with the one it has.
 */
public final class GlueCatalog implements Catalog {

    private static final Logger log = LoggerFactory.getLogger(GlueCatalog.class);

    private final VersionedObject object;
    private final Duration timeToLive;
    private final InstantSource clock;
    private @Nullable Loaded loaded;

    private record Loaded(Schema schema, String version, Instant lookedAt) {}

    public GlueCatalog(VersionedObject object, GlueSettings settings, InstantSource clock) {
        this.object = object;
        this.timeToLive = settings.timeToLive();
        this.clock = clock;
    }

    /** @throws InfrastructureException if there is no snapshot yet, or it cannot be read for the first time */
    @Override
    public synchronized Schema schema() {
        Loaded current = loaded == null ? first() : current(loaded);
        loaded = current;
        return current.schema();
    }

    private Loaded first() {
        return object.readIfOther(null)
                .map(this::loaded)
                .orElseThrow(() -> new InfrastructureException(
                        Kind.NOT_DONE, "There is no snapshot of the catalog yet: the first refresh makes it"));
    }

    private Loaded current(Loaded known) {
        if (clock.instant().isBefore(known.lookedAt().plus(timeToLive))) {
            return known;
        }
        try {
            Optional<VersionedObject.Stored> newer = object.readIfOther(known.version());
            return newer.map(this::loaded).orElseGet(() -> stillGood(known));
        } catch (InfrastructureException e) {
            log.warn("An older snapshot of the catalog stays in use: {}", e.getMessage());
            return stillGood(known);
        }
    }

    private Loaded loaded(VersionedObject.Stored stored) {
        return new Loaded(SnapshotFormat.read(stored.bytes()), stored.version(), clock.instant());
    }

    private Loaded stillGood(Loaded known) {
        return new Loaded(known.schema(), known.version(), clock.instant());
    }
}
