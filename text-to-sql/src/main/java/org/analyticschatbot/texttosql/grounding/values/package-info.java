/** Comparisons with values that cannot be meant as they are written. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.values;

import org.jspecify.annotations.NullMarked;
