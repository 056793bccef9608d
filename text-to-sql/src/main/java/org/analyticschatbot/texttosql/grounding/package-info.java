/** A model's SQL held against guard, catalog and engine, and mended where a rule can mend it. */
@NullMarked
package org.analyticschatbot.texttosql.grounding;

import org.jspecify.annotations.NullMarked;
