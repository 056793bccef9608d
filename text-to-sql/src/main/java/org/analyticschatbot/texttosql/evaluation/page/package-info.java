/** An evaluation as one page that people read in a browser: no script, nothing loaded, whatever came from outside escaped. */
@NullMarked
package org.analyticschatbot.texttosql.evaluation.page;

import org.jspecify.annotations.NullMarked;
