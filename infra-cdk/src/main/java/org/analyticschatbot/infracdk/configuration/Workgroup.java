package org.analyticschatbot.infracdk.configuration;

/** In which workgroup of Athena queries run. */
public sealed interface Workgroup {

    /**
     * One of the stack's own, whose settings no query can get around.
     *
     * @param cutOffBytes a query that reads more is stopped; Athena allows 10 MB (10^7) and more
     */
    record Own(long cutOffBytes) implements Workgroup {}

    /**
     * One that is there.
     *
     * @param output where it puts results, as bucket or folder
     */
    record Existing(String name, String output) implements Workgroup {}
}
