/** Measures that divide: averages over the rows of another table, rates and shares. */
@NullMarked
package org.analyticschatbot.texttosql.rules.ratio;

import org.jspecify.annotations.NullMarked;
