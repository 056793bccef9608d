/** One call of a model, and what is done when it fails: time-out, retry, circuit breaker. */
@NullMarked
package org.analyticschatbot.texttosql.model.call;

import org.jspecify.annotations.NullMarked;
