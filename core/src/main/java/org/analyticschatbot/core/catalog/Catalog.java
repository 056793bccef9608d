package org.analyticschatbot.core.catalog;

/** Knows the data: Glue, or the files of a folder. */
public interface Catalog {

    /**
     * All that is known now, from a snapshot: cheap to call for every question. One broken table never hides the
     * others.
     */
    Schema schema();
}
