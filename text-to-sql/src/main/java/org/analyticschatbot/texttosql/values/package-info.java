/** Which stored values the words of a question may mean: hints for planners, of columns that are not private. */
@NullMarked
package org.analyticschatbot.texttosql.values;

import org.jspecify.annotations.NullMarked;
