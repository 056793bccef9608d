package org.analyticschatbot.aws.s3;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.analyticschatbot.aws.wire.S3Stub;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class S3VersionedObjectTest {

    private static final byte[] FIRST = "first".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.UTF_8);

    private final S3Stub s3 = S3Stub.start();

    @AfterEach
    void stop() {
        s3.close();
    }

    @Test
    void what_was_written_is_read_until_the_reader_knows_it() {
        VersionedObject object = object();

        assertThat(object.readIfOther(null)).isEmpty();
        assertThat(object.replace(FIRST, null)).isTrue();
        VersionedObject.Stored stored = requireNonNull(object.readIfOther(null).orElse(null));

        assertThat(stored.bytes()).isEqualTo(FIRST);
        assertThat(object.readIfOther(stored.version())).isEmpty();
    }

    @Test
    void only_what_was_read_is_replaced() {
        VersionedObject object = object();
        object.replace(FIRST, null);
        String version = requireNonNull(object.readIfOther(null).orElse(null)).version();

        assertThat(object.replace(SECOND, null)).isFalse();
        assertThat(object.replace(SECOND, version)).isTrue();
        assertThat(object.replace(FIRST, version)).isFalse();
        assertThat(object.readIfOther(version).map(VersionedObject.Stored::bytes))
                .hasValue(SECOND);
    }

    @Test
    void a_store_that_is_broken_is_not_taken_for_an_empty_one() {
        VersionedObject object = object();
        s3.refuse(500);

        assertThatThrownBy(() -> object.readIfOther(null)).isInstanceOf(InfrastructureException.class);
        assertThatThrownBy(() -> object.replace(FIRST, null)).isInstanceOf(InfrastructureException.class);
        s3.refuse(403);
        assertThatThrownBy(() -> object.readIfOther(null)).isInstanceOf(InfrastructureException.class);
    }

    private VersionedObject object() {
        return new S3VersionedObject(s3.client(), "bucket", "catalog/snapshot");
    }
}
