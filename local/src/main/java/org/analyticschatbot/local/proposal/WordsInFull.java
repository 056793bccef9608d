package org.analyticschatbot.local.proposal;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes out what names abbreviate: {@code cust_nm} is "customer name". */
final class WordsInFull {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Properties ABBREVIATIONS = abbreviations();

    private WordsInFull() {}

    /** Empty if nothing in the name is abbreviated. */
    static Optional<String> of(String name) {
        List<String> words = words(name);
        boolean isShort = words.stream().anyMatch(ABBREVIATIONS::containsKey);
        String full = readable(words);
        return isShort && !full.isEmpty() ? Optional.of(full) : Optional.empty();
    }

    /** The name's words, whether they are abbreviated or not. */
    static String readable(String name) {
        return readable(words(name));
    }

    /** As {@link #readable(String)}, the words joined by underscores, as names of columns are. */
    static String name(String name) {
        return readable(name).replace(' ', '_');
    }

    private static String readable(List<String> words) {
        return words.stream()
                .map(word -> ABBREVIATIONS.getProperty(word, word))
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
    }

    private static List<String> words(String name) {
        String parted = WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return Stream.of(NOT_ALPHANUMERIC.split(parted))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties abbreviations() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(WordsInFull.class.getResourceAsStream("abbreviations.properties")),
                StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(in);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
