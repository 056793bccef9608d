/** What the tables of the local database look like: types, keys, statistics and how tables join. */
@NullMarked
package org.analyticschatbot.local.duckdb.catalog;

import org.jspecify.annotations.NullMarked;
