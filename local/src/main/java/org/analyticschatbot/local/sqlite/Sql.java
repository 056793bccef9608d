package org.analyticschatbot.local.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The statements, each a resource beside this class. */
enum Sql {
    SCHEMA,
    SCHEMA_2,
    SCHEMA_3,
    FIND,
    FIND_VERSION,
    FIND_BY_QUERY_ID,
    UNFINISHED,
    IN_THREAD,
    OF_ASKER,
    LESSONS,
    FIND_KEY,
    INSERT_KEY,
    INSERT_QUERY,
    INSERT_REQUEST,
    UPDATE_REQUEST;

    private final String text = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");

    String text() {
        return text;
    }

    private static String read(String resource) {
        try (InputStream in = Sql.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
