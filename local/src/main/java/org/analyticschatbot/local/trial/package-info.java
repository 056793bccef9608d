/** Queries that are run and waited for, and of which nothing is kept. */
@NullMarked
package org.analyticschatbot.local.trial;

import org.jspecify.annotations.NullMarked;
