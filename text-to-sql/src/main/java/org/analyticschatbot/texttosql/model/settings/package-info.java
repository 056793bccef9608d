/** Which model is asked, how, and within which budgets. */
@NullMarked
package org.analyticschatbot.texttosql.model.settings;

import org.jspecify.annotations.NullMarked;
