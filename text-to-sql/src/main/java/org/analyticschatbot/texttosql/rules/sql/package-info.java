/** Prints an intent as one Trino query. */
@NullMarked
package org.analyticschatbot.texttosql.rules.sql;

import org.jspecify.annotations.NullMarked;
