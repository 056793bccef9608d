package org.analyticschatbot.core.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for people, kept in a resource beside the class that says them. A placeholder is {@code {name}}; one that
 * is unknown or left over is a programming error.
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final Properties texts;

    private Wording(Properties texts) {
        this.texts = texts;
    }

    /** Reads a UTF-8 properties file that lies in the owner's package. */
    public static Wording of(Class<?> owner, String resource) {
        try (var in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource + " beside " + owner.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wording read(Reader reader) throws IOException {
        Properties texts = new Properties();
        texts.load(reader);
        return new Wording(texts);
    }

    /** @param namesAndValues name, value, name, value … of exactly the placeholders in the text */
    public String text(String key, String... namesAndValues) {
        String template = texts.getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        return fill(template, pairs(namesAndValues));
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private static String fill(String template, Map<String, String> values) {
        Map<String, String> unused = new HashMap<>(values);
        String filled = PLACEHOLDER.matcher(template).replaceAll(match -> {
            unused.remove(match.group(1));
            return Matcher.quoteReplacement(known(values.get(match.group(1)), match.group(1)));
        });
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("Placeholders not in the text: " + unused.keySet());
        }
        return filled;
    }

    private static String known(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("No value for placeholder " + name);
        }
        return value;
    }
}
