package org.analyticschatbot.texttosql.rules.draft;

/** One way of saying something. */
@FunctionalInterface
public interface Clause {

    /** Reads what it knows at the cursor into the draft and moves on; else leaves both alone and says false. */
    boolean read(Cursor cursor, Draft draft);
}
