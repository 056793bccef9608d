/** One way to write statements that say the same, so that they can be compared. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.normal;

import org.jspecify.annotations.NullMarked;
