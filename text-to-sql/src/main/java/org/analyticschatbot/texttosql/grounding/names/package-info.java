/** Names that are no column where they stand, and joins that do not say how. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.names;

import org.jspecify.annotations.NullMarked;
