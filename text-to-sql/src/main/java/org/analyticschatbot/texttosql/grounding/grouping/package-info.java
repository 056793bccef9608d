/** Columns that stand beside or in the order of groups without being grouped. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.grouping;

import org.jspecify.annotations.NullMarked;
