/** The SQL guard: the only maker of {@link org.analyticschatbot.core.sql.ReadOnlySql}. */
@NullMarked
package org.analyticschatbot.core.sql;

import org.jspecify.annotations.NullMarked;
