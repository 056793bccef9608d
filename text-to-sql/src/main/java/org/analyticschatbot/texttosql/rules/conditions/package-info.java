/** Clauses that say which rows are meant: by values, numbers, totals, other rows, or what is missing. */
@NullMarked
package org.analyticschatbot.texttosql.rules.conditions;

import org.jspecify.annotations.NullMarked;
