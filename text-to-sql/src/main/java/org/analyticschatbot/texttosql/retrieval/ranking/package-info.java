/** The tables that fit a question best. */
@NullMarked
package org.analyticschatbot.texttosql.retrieval.ranking;

import org.jspecify.annotations.NullMarked;
