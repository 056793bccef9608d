package org.analyticschatbot.core.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements in a text file: a line "## heading" before each, and backslash-u for characters that nobody sees. */
record SqlCorpus(String heading, String sql) {

    static final Set<TableName> TABLES =
            Set.of(TableName.of("orders"), TableName.of("customer"), new TableName("sales", "line_items"));

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    static List<SqlCorpus> read(String name) {
        return Arrays.stream(resource(name).split("(?m)^## "))
                .filter(block -> !block.isBlank())
                .map(SqlCorpus::block)
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SqlCorpus.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlCorpus block(String block) {
        String[] parts = block.split("\n", 2);
        return new SqlCorpus(decoded(parts[0]), decoded(parts[1].strip()));
    }

    private static String decoded(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    @Override
    public String toString() {
        return heading.codePoints()
                .filter(c -> c > 31 && c < 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
