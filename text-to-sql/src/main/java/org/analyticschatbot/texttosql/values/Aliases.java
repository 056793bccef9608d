package org.analyticschatbot.texttosql.values;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Things of the world that have several names. Each is known by the number of its line in a file. */
final class Aliases {

    /** @param isCode whether it is also a word, and means the thing in capitals only */
    private record Name(int thing, boolean isCode) {}

    private static final Map<String, Set<Name>> NAMES = names();

    private Aliases() {}

    /** The things that a stored value names, empty if none is known. */
    static Set<Integer> ofValue(String key) {
        return NAMES.getOrDefault(key, Set.of()).stream().map(Name::thing).collect(toUnmodifiableSet());
    }

    /** The things that words of a question name. */
    static Set<Integer> ofWords(String words) {
        return NAMES.getOrDefault(ValueKey.of(words), Set.of()).stream()
                .filter(name -> !name.isCode() || isUpperCase(words))
                .map(Name::thing)
                .collect(toUnmodifiableSet());
    }

    private static Map<String, Set<Name>> names() {
        List<String> lines = lines();
        Map<String, Set<Name>> names = new HashMap<>();
        IntStream.range(0, lines.size())
                .forEach(thing -> Stream.of(lines.get(thing).split(", "))
                        .forEach(name -> names.merge(
                                ValueKey.of(name), Set.of(new Name(thing, isUpperCase(name))), Aliases::union)));
        return Map.copyOf(names);
    }

    private static Set<Name> union(Set<Name> some, Set<Name> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }

    private static boolean isUpperCase(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Aliases.class.getResourceAsStream("aliases.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
