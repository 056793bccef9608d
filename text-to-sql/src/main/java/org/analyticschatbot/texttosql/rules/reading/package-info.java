/** Reads the linked words of a question clause by clause into an intent. */
@NullMarked
package org.analyticschatbot.texttosql.rules.reading;

import org.jspecify.annotations.NullMarked;
