/** What was learned from answers that people judged: equal questions get the same SQL, similar ones an example. */
@NullMarked
package org.analyticschatbot.core.memory;

import org.jspecify.annotations.NullMarked;
