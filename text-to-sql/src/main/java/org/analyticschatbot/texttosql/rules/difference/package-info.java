/** How much more the one is than the other: extremes of a column, or two parts of the rows. */
@NullMarked
package org.analyticschatbot.texttosql.rules.difference;

import org.jspecify.annotations.NullMarked;
