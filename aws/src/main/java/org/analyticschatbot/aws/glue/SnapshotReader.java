package org.analyticschatbot.aws.glue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotWriter} wrote; equal texts are one object. */
final class SnapshotReader {

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    SnapshotReader(DataInputStream in) {
        this.in = in;
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    Schema schema() throws IOException {
        return new Schema(list(this::table), list(this::foreignKey));
    }

    private TableSchema table() throws IOException {
        return new TableSchema(tableName(), textOrNull(), list(this::column), list(this::text), number(), number());
    }

    private ColumnSchema column() throws IOException {
        String name = text();
        String type = text();
        @Nullable String comment = textOrNull();
        boolean isPrivate = in.readBoolean();
        boolean isPartition = in.readBoolean();
        return new ColumnSchema(name, type, comment, isPrivate, in.readBoolean() ? statistics() : null, isPartition);
    }

    private ColumnStatistics statistics() throws IOException {
        return new ColumnStatistics(in.readDouble(), in.readLong(), textOrNull(), textOrNull(), list(this::text));
    }

    private ForeignKey foreignKey() throws IOException {
        return new ForeignKey(tableName(), text(), tableName(), text(), in.readDouble());
    }

    private TableName tableName() throws IOException {
        return new TableName(textOrNull(), text());
    }

    private <T> List<T> list(Item<T> item) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(item.read());
        }
        return list;
    }

    private @Nullable Long number() throws IOException {
        long number = in.readLong();
        return number < 0 ? null : number;
    }

    private String text() throws IOException {
        String text = textOrNull();
        if (text == null) {
            throw new EOFException("A text is missing");
        }
        return text;
    }

    private @Nullable String textOrNull() throws IOException {
        int code = in.readInt();
        return switch (code) {
            case SnapshotWriter.NO_TEXT -> null;
            case SnapshotWriter.NEW_TEXT -> newText();
            default -> known(code - SnapshotWriter.FIRST_TEXT);
        };
    }

    private String newText() throws IOException {
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    private String known(int index) throws IOException {
        if (index < 0 || index >= texts.size()) {
            throw new IOException("A text is unknown");
        }
        return texts.get(index);
    }
}
