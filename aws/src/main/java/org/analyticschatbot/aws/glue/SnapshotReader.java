package org.analyticschatbot.aws.glue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link SnapshotWriter} wrote; equal texts are one object. Whatever was not written by it ends as a {@link
 * BufferUnderflowException}.
 */
final class SnapshotReader {

    private final ByteBuffer in;
    private final boolean hasSynonyms;
    private final List<String> texts = new ArrayList<>();

    SnapshotReader(ByteBuffer in, boolean hasSynonyms) {
        this.in = in;
        this.hasSynonyms = hasSynonyms;
    }

    Schema schema() {
        return new Schema(list(this::table), list(this::foreignKey));
    }

    private TableSchema table() {
        return new TableSchema(
                tableName(),
                textOrNull(),
                list(this::column),
                list(this::text),
                number(),
                number(),
                synonyms(),
                List.of());
    }

    private List<String> synonyms() {
        return hasSynonyms ? list(this::text) : List.of();
    }

    private ColumnSchema column() {
        String name = text();
        String type = text();
        @Nullable String comment = textOrNull();
        boolean isPrivate = isTrue();
        boolean isPartition = isTrue();
        return new ColumnSchema(
                name, type, comment, isPrivate, isTrue() ? statistics() : null, isPartition, synonyms());
    }

    private ColumnStatistics statistics() {
        return new ColumnStatistics(in.getDouble(), in.getLong(), textOrNull(), textOrNull(), list(this::text));
    }

    private ForeignKey foreignKey() {
        return new ForeignKey(tableName(), text(), tableName(), text(), in.getDouble());
    }

    private TableName tableName() {
        return new TableName(textOrNull(), text());
    }

    private <T> List<T> list(Supplier<T> item) {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private @Nullable Long number() {
        long number = in.getLong();
        return number < 0 ? null : number;
    }

    private String text() {
        String text = textOrNull();
        if (text == null) {
            throw new BufferUnderflowException();
        }
        return text;
    }

    private @Nullable String textOrNull() {
        int code = in.getInt();
        return switch (code) {
            case SnapshotWriter.NO_TEXT -> null;
            case SnapshotWriter.NEW_TEXT -> newText();
            default -> known(code - SnapshotWriter.FIRST_TEXT);
        };
    }

    private String newText() {
        String text = utf8(in.getInt());
        texts.add(text);
        return text;
    }

    private String known(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new BufferUnderflowException();
        }
        return texts.get(index);
    }

    private String utf8(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean isTrue() {
        return in.get() != 0;
    }
}
