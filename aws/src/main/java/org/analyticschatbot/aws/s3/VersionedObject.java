package org.analyticschatbot.aws.s3;

import java.util.Optional;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.jspecify.annotations.Nullable;

/** One stored object that is replaced as a whole. */
public interface VersionedObject {

    /** What was read. Its version changes with each replacement; its bytes are not copied, and must not be changed. */
    final class Stored {

        private final byte[] bytes;
        private final String version;

        public Stored(byte[] bytes, String version) {
            this.bytes = bytes;
            this.version = version;
        }

        public byte[] bytes() {
            return bytes;
        }

        public String version() {
            return version;
        }
    }

    /**
     * The object, unless it still is what the caller knows.
     *
     * @param known a version, null to read it in any case
     * @return empty if there is nothing, or nothing new
     * @throws InfrastructureException if it cannot be read
     */
    Optional<Stored> readIfOther(@Nullable String known);

    /**
     * Replaces what the caller has read, and nothing else.
     *
     * @param expected the version that was read, null if there was nothing
     * @return false if somebody else was faster; nothing is written then
     * @throws InfrastructureException if it may or may not be written
     */
    boolean replace(byte[] bytes, @Nullable String expected);
}
