/** The question as it is read: the place that has been reached, and what has been understood so far. */
@NullMarked
package org.analyticschatbot.texttosql.rules.draft;

import org.jspecify.annotations.NullMarked;
