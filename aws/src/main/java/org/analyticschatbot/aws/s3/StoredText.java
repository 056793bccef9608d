package org.analyticschatbot.aws.s3;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/** A text that people put into the bucket, and may replace at any time; a change goes unseen for half a minute at most. For one thread at a time. */
public final class StoredText {

    private static final Duration UNSEEN = Duration.ofSeconds(30);

    private final VersionedObject file;
    private final InstantSource clock;
    private @Nullable String version;
    private Instant seen = Instant.MIN;

    public StoredText(VersionedObject file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Whether it is time to look whether there is a newer one. */
    public boolean isDue() {
        return !clock.instant().isBefore(seen.plus(UNSEEN));
    }

    /**
     * Looks.
     *
     * @return the text, once for each version; empty too where there is none
     * @throws InfrastructureException if it cannot be read, or is not in UTF-8
     */
    public Optional<String> newer() {
        seen = clock.instant();
        Optional<VersionedObject.Stored> stored = file.readIfOther(version);
        stored.ifPresent(newer -> version = newer.version());
        return stored.map(newer -> utf8(newer.bytes()));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InfrastructureException(Kind.PERMANENT, "It is not in UTF-8: save it as such", e);
        }
    }
}
