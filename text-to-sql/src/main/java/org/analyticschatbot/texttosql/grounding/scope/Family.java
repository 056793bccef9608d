package org.analyticschatbot.texttosql.grounding.scope;

import java.util.Locale;

/** Types that compare with each other without a cast. */
public enum Family {
    NUMBER,
    TEXT,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    OTHER,
    /** What the tree alone does not tell. */
    UNKNOWN;

    /** @param type Trino's name, such as {@code decimal(10,2)} */
    public static Family of(String type) {
        String name = type.toLowerCase(Locale.ROOT).replaceFirst("\\(.*", "").strip();
        return switch (name) {
            case "tinyint", "smallint", "integer", "int", "bigint", "real", "float", "double", "decimal" -> NUMBER;
            case "varchar", "char" -> TEXT;
            case "boolean" -> BOOLEAN;
            case "date" -> DATE;
            case "timestamp" -> TIMESTAMP;
            default -> OTHER;
        };
    }

    /** Whether a cast is needed to compare them; unknown ones are left to the engine. */
    public boolean clashesWith(Family other) {
        boolean known = this != UNKNOWN && other != UNKNOWN && this != OTHER && other != OTHER;
        return known && this != other && !(isTime() && other.isTime());
    }

    public boolean isTime() {
        return this == DATE || this == TIMESTAMP;
    }
}
