/** Execution accuracy: do the rows of an answer equal the expected rows? */
@NullMarked
package org.analyticschatbot.texttosql.evaluation;

import org.jspecify.annotations.NullMarked;
