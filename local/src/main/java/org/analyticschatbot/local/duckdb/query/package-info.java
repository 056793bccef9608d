/** Runs translated queries on DuckDB in the background and keeps their results for a while. */
@NullMarked
package org.analyticschatbot.local.duckdb.query;

import org.jspecify.annotations.NullMarked;
