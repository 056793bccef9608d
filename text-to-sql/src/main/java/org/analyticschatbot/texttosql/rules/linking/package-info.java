/** Schema linking: which words of a question name a table, a column or a value. */
@NullMarked
package org.analyticschatbot.texttosql.rules.linking;

import org.jspecify.annotations.NullMarked;
