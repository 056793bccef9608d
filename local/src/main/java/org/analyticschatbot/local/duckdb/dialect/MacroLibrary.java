package org.analyticschatbot.local.duckdb.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** The macros that translated queries call. */
public final class MacroLibrary {

    private static final Pattern END = Pattern.compile(";\\s*(\\n|\\z)");

    private MacroLibrary() {}

    /**
     * Creates the macros in the database's current schema, for all of its connections. To be called before the
     * configuration is locked, or the file is opened read-only; calling it again replaces them.
     */
    public static void install(Connection database) throws SQLException {
        for (String macro : END.splitAsStream(text("macros.sql")).toList()) {
            try (Statement statement = database.createStatement()) {
                statement.execute(macro);
            }
        }
    }

    static String text(String resource) {
        try (InputStream in = MacroLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
