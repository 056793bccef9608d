/** The local query engine: one locked DuckDB in this process, over the files of a folder. */
@NullMarked
package org.analyticschatbot.local.duckdb;

import org.jspecify.annotations.NullMarked;
