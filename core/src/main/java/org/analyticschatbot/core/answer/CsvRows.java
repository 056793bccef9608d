package org.analyticschatbot.core.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class CsvRows {
    private final OutputStream out;

    public CsvRows(OutputStream out, List<Column> columns) {
        this.out = out;
    }

    public void write(List<@Nullable Object> row) throws IOException {
        out.write(row.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void flush() throws IOException {
        out.flush();
    }
}
