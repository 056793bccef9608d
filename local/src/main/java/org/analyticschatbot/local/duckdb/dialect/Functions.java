package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The list of Trino's functions that are known, {@code functions.txt}. */
final class Functions {

    private static final Map<String, Entry> ENTRIES = MacroLibrary.text("functions.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Entry::parse)
            .collect(toUnmodifiableMap(Entry::name, Function.identity()));

    private Functions() {}

    static Optional<Entry> find(String name) {
        return Optional.ofNullable(ENTRIES.get(name));
    }

    static Map<String, Entry> all() {
        return ENTRIES;
    }

    enum How {
        /** Printed as it is. */
        SAME,
        /** A macro named {@code trino_} and the name. */
        MACRO,
        /** An expression in which {@code {0}} is the first argument. */
        REWRITTEN,
        /** An expression in which {@code {f}} is the call of DuckDB's aggregate f, with DISTINCT, FILTER, OVER. */
        AGGREGATE,
        /** {@link SpecialCalls} knows. */
        SPECIAL
    }

    record Entry(String name, int minArguments, int maxArguments, How how, String text) {

        static Entry parse(String line) {
            String[] parts = line.split("\\s+", 4);
            int[] arity = Arrays.stream(parts[1].split("-"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            String text = parts.length < 4 ? "" : parts[3].strip();
            return new Entry(parts[0], arity[0], arity[arity.length - 1], How.valueOf(parts[2]), text);
        }

        boolean takes(int arguments) {
            return arguments >= minArguments && arguments <= maxArguments;
        }
    }
}
