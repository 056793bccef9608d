/** A model that says again what a model once said. */
@NullMarked
package org.analyticschatbot.texttosql.evaluation.recorded;

import org.jspecify.annotations.NullMarked;
