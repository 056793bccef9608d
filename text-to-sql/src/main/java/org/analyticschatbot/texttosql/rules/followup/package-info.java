/** Questions that only say what is to change in an earlier question of the same thread. */
@NullMarked
package org.analyticschatbot.texttosql.rules.followup;

import org.jspecify.annotations.NullMarked;
