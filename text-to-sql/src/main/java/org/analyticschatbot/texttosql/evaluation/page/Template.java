package org.analyticschatbot.texttosql.evaluation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that lies as a file beside this class. A placeholder is {@code {name}}; one that gets no value, or a value that
 * has no placeholder, is a programming error. Values are put in as they are and never read for placeholders.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final String text;
    private final Set<String> names;

    private Template(String text) {
        this.text = text;
        this.names = new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList());
    }

    static Template of(String resource) {
        return new Template(resource(resource));
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (var in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param values of exactly the placeholders */
    Html with(Map<String, Html> values) {
        if (!names.equals(values.keySet())) {
            throw new IllegalArgumentException("The placeholders are " + names + ", not " + values.keySet());
        }
        return new Html(PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.getOrDefault(match.group(1), Html.NOTHING).markup())));
    }
}
