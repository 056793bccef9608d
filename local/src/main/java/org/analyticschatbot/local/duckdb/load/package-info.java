/** Turns a folder of CSV, TSV, JSON and Parquet files into tables, and says what it had to change or leave out. */
@NullMarked
package org.analyticschatbot.local.duckdb.load;

import org.jspecify.annotations.NullMarked;
