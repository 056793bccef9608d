/** A language model plans: it writes the SQL, which is grounded before anybody stores it. */
@NullMarked
package org.analyticschatbot.texttosql.planning;

import org.jspecify.annotations.NullMarked;
