/** Mends the text of a statement that does not fit Trino's grammar, token by token. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.text;

import org.jspecify.annotations.NullMarked;
