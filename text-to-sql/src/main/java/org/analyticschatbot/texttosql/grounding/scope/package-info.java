/** What a name in a statement means, and of which kind its values are, according to the catalog. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.scope;

import org.jspecify.annotations.NullMarked;
