/** What calls of a model cost, and how much they may cost. */
@NullMarked
package org.analyticschatbot.texttosql.model.usage;

import org.jspecify.annotations.NullMarked;
