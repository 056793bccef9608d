package org.analyticschatbot.texttosql.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.values.Thing.Sort;

/** Reads {@code glossary.txt}, which says itself how it is written. */
final class GlossaryFile {

    private static final String RECORDS_ONLY = "!";

    private Sort sort = new Sort(List.of(), List.of(), true);
    private final List<Thing> things = new ArrayList<>();

    private GlossaryFile() {}

    /** In the order of the file. */
    static List<Thing> things() {
        GlossaryFile file = new GlossaryFile();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::read);
        return List.copyOf(file.things);
    }

    private void read(String line) {
        if (line.startsWith("[")) {
            sort = sort(line.substring(1, line.length() - 1));
        } else {
            String[] fields = line.split(";");
            things.add(new Thing(sort, list(fields, 0), list(fields, 1), list(fields, 2)));
        }
    }

    private static Sort sort(String heading) {
        String[] fields = heading.split(";");
        return heading.equals(RECORDS_ONLY)
                ? new Sort(List.of(), List.of(), false)
                : new Sort(list(fields, 0), list(fields, 1), true);
    }

    private static List<String> list(String[] fields, int at) {
        return at >= fields.length || fields[at].isBlank()
                ? List.of()
                : Stream.of(fields[at].split(",")).map(String::strip).toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(GlossaryFile.class.getResourceAsStream("glossary.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
