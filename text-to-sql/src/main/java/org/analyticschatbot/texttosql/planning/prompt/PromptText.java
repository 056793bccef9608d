package org.analyticschatbot.texttosql.planning.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt that lies as a Markdown file beside this class. A placeholder is {@code {name}}; one that gets no value, or a
 * value that has no placeholder, is a programming error. Values are put in as they are and never read for placeholders.
 */
final class PromptText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final String text;
    private final Set<String> names;

    private PromptText(String text) {
        this.text = text;
        this.names = new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList());
    }

    static PromptText of(String resource) {
        try (var in = PromptText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No prompt " + resource);
            }
            return new PromptText(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param values of exactly the placeholders */
    String with(Map<String, String> values) {
        if (!names.equals(values.keySet())) {
            throw new IllegalArgumentException("The prompt has the placeholders " + names);
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private static String value(MatchResult match, Map<String, String> values) {
        return values.getOrDefault(match.group(1), "");
    }
}
