package org.analyticschatbot.core.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180), row by row with constant heap: UTF-8 with a byte order mark, a header, CRLF. Numbers
 * and booleans stand bare, so a negative number is a number; everything else is quoted, in ISO 8601 where it is a time,
 * and {@link SpreadsheetText made harmless}. Null is an empty cell, an empty text is {@code ""}.
 */
public final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    /**
     * Writes the header.
     *
     * @param out is neither flushed before {@link #flush} nor closed
     */
    public CsvWriter(OutputStream out, List<Column> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        write(columns.stream().map(Column::name).toList());
    }

    /** @param row cells as an engine gives them or as an answer holds them */
    public void write(List<? extends @Nullable Object> row) throws IOException {
        String separator = "";
        for (Object cell : row) {
            out.write(separator);
            out.write(encode(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    private static String encode(@Nullable Object cell) {
        return switch (WireValue.of(cell)) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Object text -> quote(text.toString());
        };
    }

    private static String quote(String text) {
        return '"' + SpreadsheetText.harmless(text).replace("\"", "\"\"") + '"';
    }
}
