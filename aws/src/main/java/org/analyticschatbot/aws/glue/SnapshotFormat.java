package org.analyticschatbot.aws.glue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** A schema as bytes: its version, then what {@link SnapshotWriter} writes, compressed. */
final class SnapshotFormat {

    private static final int VERSION = 2;

    /** Without other names of tables and columns. */
    private static final int FIRST_VERSION = 1;

    private static final int BUFFER = 1 << 16;

    private SnapshotFormat() {}

    static byte[] write(Schema schema) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (DataOutputStream out = new DataOutputStream(new FastGzip(bytes))) {
            new SnapshotWriter(out).write(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws InfrastructureException if this version of the bot cannot read it */
    static Schema read(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        int version = in.read();
        if (version < FIRST_VERSION || version > VERSION) {
            throw new InfrastructureException(Kind.PERMANENT, "The catalog's snapshot has another format");
        }
        try (GZIPInputStream gzip = new GZIPInputStream(in, BUFFER)) {
            boolean hasSynonyms = version > FIRST_VERSION;
            return new SnapshotReader(ByteBuffer.wrap(gzip.readAllBytes()), hasSynonyms).schema();
        } catch (IOException | BufferUnderflowException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The catalog's snapshot is damaged", e);
        }
    }

    /** Names compress well at any level; a refresh is not to wait for the last percent. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
