package org.analyticschatbot.texttosql.rules.reading;

/** One way of saying something. */
@FunctionalInterface
interface Clause {

    /** Reads what it knows at the cursor into the draft and moves on; else leaves both alone and says false. */
    boolean read(Cursor cursor, Draft draft);
}
