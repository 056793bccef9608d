package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that can be tables, told by the end of their names. Text files may be compressed with gzip. */
public enum FileKind {
    CSV("csv"),
    TSV("tsv|tab"),
    JSON("json"),
    NDJSON("ndjson|jsonl"),
    PARQUET("parquet|pq");

    private static final String GZIP = ".gz";

    private final Pattern endings;

    FileKind(String endings) {
        this.endings = Pattern.compile(endings, Pattern.CASE_INSENSITIVE);
    }

    static Optional<FileKind> of(Path file) {
        String name = withoutGzip(file);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        for (FileKind kind : values()) {
            if (kind.endings.matcher(ending).matches() && !(kind == PARQUET && isGzip(file))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The file's name without its endings: {@code orders} of {@code orders.csv.gz}. */
    static String stem(Path file) {
        String name = withoutGzip(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static boolean isGzip(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    private static String withoutGzip(Path file) {
        String name = file.getFileName().toString();
        return isGzip(file) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
