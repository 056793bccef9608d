/** English as far as the rules need it: words, their base forms, numbers, and the phrases that carry meaning. */
@NullMarked
package org.analyticschatbot.texttosql.rules.language;

import org.jspecify.annotations.NullMarked;
