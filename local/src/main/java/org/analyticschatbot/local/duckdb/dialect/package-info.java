/**
 * Trino's SQL told to DuckDB. The checked tree is printed anew, node by node; what DuckDB has in another form is
 * rewritten, what it lacks or does otherwise is a macro of {@code macros.sql}, and every function is listed in
 * {@code functions.txt}. What is not known to mean the same is refused by name, never run wrongly.
 */
@NullMarked
package org.analyticschatbot.local.duckdb.dialect;

import org.jspecify.annotations.NullMarked;
