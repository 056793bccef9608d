/** Decides which table, column, date or sum the words of a question mean. */
@NullMarked
package org.analyticschatbot.texttosql.rules.meaning;

import org.jspecify.annotations.NullMarked;
