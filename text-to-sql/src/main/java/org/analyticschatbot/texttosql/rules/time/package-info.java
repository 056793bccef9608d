/** Periods of time as people name them. */
@NullMarked
package org.analyticschatbot.texttosql.rules.time;

import org.jspecify.annotations.NullMarked;
