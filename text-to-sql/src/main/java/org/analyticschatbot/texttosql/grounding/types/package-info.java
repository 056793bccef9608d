/** Values that do not compare, because the catalog knows one as text and the other as a number. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.types;

import org.jspecify.annotations.NullMarked;
