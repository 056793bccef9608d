/** Expected rows held against those that came. */
@NullMarked
package org.analyticschatbot.texttosql.evaluation.rows;

import org.jspecify.annotations.NullMarked;
