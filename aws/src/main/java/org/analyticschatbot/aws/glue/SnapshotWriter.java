package org.analyticschatbot.aws.glue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Glue says, each text once: most types and many column names of a catalog are the same. What {@code chatbot.yaml}
 * says is not in it, but is laid over what {@link SnapshotReader} reads.
 */
final class SnapshotWriter {

    static final int NO_TEXT = 0;
    static final int NEW_TEXT = 1;
    static final int FIRST_TEXT = 2;

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    SnapshotWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Schema schema) throws IOException {
        out.writeInt(schema.tables().size());
        for (TableSchema table : schema.tables()) {
            write(table);
        }
        out.writeInt(schema.foreignKeys().size());
        for (ForeignKey key : schema.foreignKeys()) {
            write(key);
        }
    }

    private void write(TableSchema table) throws IOException {
        write(table.name());
        write(table.comment());
        out.writeInt(table.columns().size());
        for (ColumnSchema column : table.columns()) {
            write(column);
        }
        write(table.primaryKey());
        write(table.rowCount());
        write(table.bytes());
        write(table.synonyms());
    }

    private void write(ColumnSchema column) throws IOException {
        write(column.name());
        write(column.type());
        write(column.comment());
        out.writeBoolean(column.isPrivate());
        out.writeBoolean(column.isPartition());
        @Nullable ColumnStatistics statistics = column.statistics();
        out.writeBoolean(statistics != null);
        if (statistics != null) {
            write(statistics);
        }
        write(column.synonyms());
    }

    private void write(ColumnStatistics statistics) throws IOException {
        out.writeDouble(statistics.nullShare());
        out.writeLong(statistics.distinctCount());
        write(statistics.min());
        write(statistics.max());
        write(statistics.frequentValues());
    }

    private void write(ForeignKey key) throws IOException {
        write(key.from());
        write(key.fromColumn());
        write(key.to());
        write(key.toColumn());
        out.writeDouble(key.confidence());
    }

    private void write(TableName name) throws IOException {
        write(name.schema());
        write(name.name());
    }

    private void write(List<String> list) throws IOException {
        out.writeInt(list.size());
        for (String text : list) {
            write(text);
        }
    }

    private void write(@Nullable Long number) throws IOException {
        out.writeLong(number == null ? -1 : number);
    }

    private void write(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NO_TEXT);
            return;
        }
        Integer known = texts.putIfAbsent(text, FIRST_TEXT + texts.size());
        out.writeInt(known == null ? NEW_TEXT : known);
        if (known == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
