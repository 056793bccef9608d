package org.analyticschatbot.local.duckdb.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads text files in the encodings that spreadsheets write, and copies them as UTF-8. */
final class TextEncoding {

    /** What files are in that are neither UTF-8 nor UTF-16: the encoding of Excel in Western countries. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path workDirectory;

    TextEncoding(Path workDirectory) {
        this.workDirectory = workDirectory;
    }

    /** The file itself, or a copy in UTF-8 if its first bytes say that it is UTF-16. */
    Path readable(Path file) throws IOException {
        Charset utf16 = byteOrderMark(file);
        return utf16 == null ? file : copyAsUtf8(file, utf16);
    }

    /** A copy in the work directory, which whoever owns that directory deletes. */
    Path copyAsUtf8(Path file, Charset charset) throws IOException {
        Path copy = Files.createTempFile(workDirectory, "utf8-", ".csv");
        try (Reader in = new InputStreamReader(open(file), charset);
                Writer out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
        return copy;
    }

    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return FileKind.isGzip(file) ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static @Nullable Charset byteOrderMark(Path file) throws IOException {
        try (InputStream in = open(file)) {
            int mark = in.read() << 8 | in.read();
            return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : null;
        }
    }
}
