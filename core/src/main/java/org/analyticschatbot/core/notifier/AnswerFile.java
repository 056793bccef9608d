package org.analyticschatbot.core.notifier;

/** A file that comes with an answer. */
public final class AnswerFile {

    private final Type type;
    private final byte[] content;

    public AnswerFile(Type type, byte[] content) {
        this.type = type;
        this.content = content.clone();
    }

    public Type type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    public enum Type {
        /** A PNG. */
        CHART,
        /** All rows, in UTF-8, safe to open in a spreadsheet. */
        CSV
    }
}
