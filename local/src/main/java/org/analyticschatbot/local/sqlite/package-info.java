/** Requests in one SQLite file that one process owns. */
@NullMarked
package org.analyticschatbot.local.sqlite;

import org.jspecify.annotations.NullMarked;
