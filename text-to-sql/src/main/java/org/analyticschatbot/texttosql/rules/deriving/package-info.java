/** What a question wants to be computed from totals: changes between periods, courses, running totals, medians. */
@NullMarked
package org.analyticschatbot.texttosql.rules.deriving;

import org.jspecify.annotations.NullMarked;
