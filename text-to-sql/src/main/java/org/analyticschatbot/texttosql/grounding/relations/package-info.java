/** Tables that a FROM clause names, joins or leaves out otherwise than the catalog has them. */
@NullMarked
package org.analyticschatbot.texttosql.grounding.relations;

import org.jspecify.annotations.NullMarked;
