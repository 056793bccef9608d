package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL kept as resources, with {@code {{placeholders}}}, and the quoting of what goes into them. */
public final class Sql {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private Sql() {}

    /**
     * The resource beside {@code owner}, filled in.
     *
     * @throws IllegalArgumentException if the values are not exactly those that the text asks for
     */
    public static String resource(Class<?> owner, String name, Map<String, String> values) {
        String text = text(owner, name);
        var asked =
                PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        if (!asked.equals(values.keySet())) {
            throw new IllegalArgumentException(name + " asks for " + asked + ", not for " + values.keySet());
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(match.group(1)))));
    }

    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String identifiers(Collection<String> names) {
        return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
    }

    /** A list of paths as a value. */
    public static String paths(Collection<Path> paths) {
        return paths.stream().map(path -> literal(path.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The resource beside {@code owner}, as it stands. */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
