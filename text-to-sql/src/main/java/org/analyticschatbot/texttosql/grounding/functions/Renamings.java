package org.analyticschatbot.texttosql.grounding.functions;

import io.trino.sql.tree.FunctionCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The functions of {@code function-names.properties}. */
final class Renamings {

    private static final Properties NAMES = read();

    private Renamings() {}

    static Optional<String> of(FunctionCall call) {
        return Optional.ofNullable(NAMES.getProperty(call.getName().toString()));
    }

    private static Properties read() {
        try (var in = Renamings.class.getResourceAsStream("function-names.properties")) {
            if (in == null) {
                throw new IllegalStateException("No resource function-names.properties");
            }
            Properties names = new Properties();
            names.load(in);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
