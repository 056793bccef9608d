/** What a question asks for, in types, before it is SQL. */
@NullMarked
package org.analyticschatbot.texttosql.rules.intent;

import org.jspecify.annotations.NullMarked;
