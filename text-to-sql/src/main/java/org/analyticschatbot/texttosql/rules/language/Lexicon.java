package org.analyticschatbot.texttosql.rules.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Word lists that stand beside this class as resources. A line is {@code key: value, value}; a line that starts with
 * {@code #} is a comment.
 */
public final class Lexicon {

    private Lexicon() {}

    /** The values by their key, in the order of the file. */
    public static Map<String, List<String>> lists(String resource) {
        return parsed(text(Lexicon.class, resource));
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        text.lines().filter(Lexicon::isEntry).forEach(line -> {
            int colon = line.indexOf(':');
            List<String> values = Arrays.stream(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .toList();
            lists.merge(line.substring(0, colon).strip(), values, Lexicon::joined);
        });
        return lists;
    }

    /** The same of a list beside another class. */
    public static Map<String, List<String>> lists(Class<?> owner, String resource) {
        return parsed(text(owner, resource));
    }

    /** Each value by itself, mapped to its key. */
    public static Map<String, String> entries(String resource) {
        Map<String, String> entries = new LinkedHashMap<>();
        lists(resource).forEach((key, values) -> values.forEach(value -> entries.put(value, key)));
        return entries;
    }

    /** The keys by their values in lower case, in the order of the file. */
    public static Map<String, List<String>> turned(String resource) {
        Map<String, List<String>> turned = new LinkedHashMap<>();
        lists(resource)
                .forEach((key, values) -> values.forEach(
                        value -> turned.computeIfAbsent(value.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                                .add(key)));
        return turned;
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String text(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No word list " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
