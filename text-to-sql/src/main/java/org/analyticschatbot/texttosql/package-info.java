/** From a question to a query plan. */
@NullMarked
package org.analyticschatbot.texttosql;

import org.jspecify.annotations.NullMarked;
