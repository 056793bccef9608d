/** What all verdicts of an evaluation come to. */
@NullMarked
package org.analyticschatbot.texttosql.evaluation.report;

import org.jspecify.annotations.NullMarked;
