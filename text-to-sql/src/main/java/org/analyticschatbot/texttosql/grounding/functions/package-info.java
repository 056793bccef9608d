/** Functions of SQLite and MySQL in Trino's words. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.functions;

import org.jspecify.annotations.NullMarked;
